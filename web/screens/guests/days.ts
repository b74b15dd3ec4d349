/** The last calendar day on which an access that ends at this moment holds: the end of a day is the first moment of the next. */
export const lastDay = (until: string, dayOf: (moment: string) => string): string => dayOf(new Date(Date.parse(until) - 1).toISOString());

/** The same day of the month so many months later, or the last one of a shorter month. */
export function monthsAhead(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
