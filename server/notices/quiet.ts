import type { NoticeRules } from '../../shared/api/people.ts';

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const zoned = (moment: Date, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
const isWeekend = (day: { dayOfWeek: number }): boolean => day.dayOfWeek >= 6;

/** Whether a moment lies in the quiet hours of a person: their evening and night, and weekends if they chose so. */
export function isQuiet(rules: Pick<NoticeRules, 'quiet'>, timeZone: string, moment: Date): boolean {
  const local = zoned(moment, timeZone);
  if (rules.quiet.weekends && isWeekend(local)) return true;
  const now = local.hour * 60 + local.minute;
  const from = minutesOf(rules.quiet.from);
  const until = minutesOf(rules.quiet.until);
  if (from === until) return false;
  return from < until ? now >= from && now < until : now >= from || now < until;
}

// Longer than any weekend, so that a chosen hour is always found.
const DAYS = 10;

/**
 * The first moment from `now` on that is not quiet. Quiet times end at one of the clocks `ends` of this time zone (HH:MM) or with a day.
 * Where they leave no moment free in ten days, it is `now`: what waited for ever would be lost.
 */
export function afterQuiet(quiet: (moment: Date) => boolean, { ends, timeZone }: { ends: readonly string[]; timeZone: string }, now: Date): Date {
  if (!quiet(now)) return now;
  const clocks = ['00:00', ...ends];
  const today = zoned(now, timeZone).toPlainDate();
  for (let day = 0; day < DAYS; day++) {
    const at = today.add({ days: day });
    // An hour that the clock repeats ends quiet times twice.
    const moments = clocks.flatMap((clock) => (['earlier', 'later'] as const).map((disambiguation) => new Date(at.toPlainDateTime(clock).toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds)));
    const free = moments.toSorted((a, b) => a.getTime() - b.getTime()).find((moment) => moment > now && !quiet(moment));
    if (free) return free;
  }
  return now;
}

/** The moments of a day's digests, earliest first. An hour that the clock skips comes when it has moved on, one that it repeats comes once. */
function digestsOn(rules: NoticeRules, timeZone: string, day: Temporal.PlainDate): Date[] {
  if (rules.quiet.weekends && isWeekend(day)) return [];
  const moments = rules.digestAt.map((clock) => day.toZonedDateTime({ timeZone, plainTime: clock }).epochMilliseconds);
  return moments.toSorted((a, b) => a - b).map((moment) => new Date(moment));
}

/** The next moment at which a digest may go out to a person, null when they chose no hour. */
export function nextDigest(rules: NoticeRules, timeZone: string, after: Date): Date | null {
  const today = zoned(after, timeZone).toPlainDate();
  for (let day = 0; day < DAYS; day++) {
    const found = digestsOn(rules, timeZone, today.add({ days: day })).find((moment) => moment > after);
    if (found) return found;
  }
  return null;
}

/** The latest moment of a digest that is not after `now`, null when they chose no hour. */
export function lastDigest(rules: NoticeRules, timeZone: string, now: Date): Date | null {
  const today = zoned(now, timeZone).toPlainDate();
  for (let day = 0; day < DAYS; day++) {
    const found = digestsOn(rules, timeZone, today.subtract({ days: day })).findLast((moment) => moment <= now);
    if (found) return found;
  }
  return null;
}

/** The first and last day of somebody's absence, YYYY-MM-DD. */
export interface Away {
  absent_from: string | null;
  absent_until: string | null;
}

/** Whether a moment lies in a person's absence, by the calendar of their time zone. */
export function isAway({ absent_from: from, absent_until: until }: Away, timeZone: string, moment: Date): boolean {
  if (!from || !until) return false;
  const day = zoned(moment, timeZone).toPlainDate().toString();
  return day >= from && day <= until;
}
