/** When a check-in asks. */
export interface Rhythm {
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  weekdays: readonly number[];
  /** 1 is every week, counted from the week of `from`. */
  everyWeeks: number;
  /** HH:MM of the zone; where the clock leaps over it, the moment after. */
  at: string;
  from: string;
  until: string | null;
}

const MOST_DAYS = 12 * 7 + 7;
const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });

/** The first moment of a rhythm after `after`, null when it is over. */
export function nextRound(rhythm: Rhythm, after: Temporal.Instant, zone: string): Temporal.Instant | null {
  const from = Temporal.PlainDate.from(rhythm.from);
  const today = after.toZonedDateTimeISO(zone).toPlainDate();
  const begin = Temporal.PlainDate.compare(from, today) > 0 ? from : today;
  const firstWeek = mondayOf(from);
  for (let ahead = 0; ahead <= MOST_DAYS; ahead++) {
    const day = begin.add({ days: ahead });
    if (rhythm.until && day.toString() > rhythm.until) return null;
    const weeks = firstWeek.until(mondayOf(day)).days / 7;
    if (!rhythm.weekdays.includes(day.dayOfWeek) || weeks % rhythm.everyWeeks !== 0) continue;
    const moment = day.toZonedDateTime({ timeZone: zone, plainTime: rhythm.at }).toInstant();
    if (Temporal.Instant.compare(moment, after) > 0) return moment;
  }
  return null;
}
