/** Months after which a page that nobody wrote or looked at counts as ageing, whatever its review day says. */
export const AGEING_MONTHS = 12;

/** A moment as a calendar day of a time zone, YYYY-MM-DD. */
export const dayOf = (moment: Date, timeZone = 'UTC'): string => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** A day some months later; the last of the month where it has fewer days. */
export const monthsAfter = (day: string, months: number): string => Temporal.PlainDate.from(day).add({ months }).toString();

/** The day from which a page counts as ageing: that of its review, or a year after somebody last wrote or looked at it, whichever comes first. */
export function agesOn({ review, touched }: { review: string | null; touched: Date }): string {
  const untouched = monthsAfter(dayOf(touched), AGEING_MONTHS);
  return review !== null && review < untouched ? review : untouched;
}
