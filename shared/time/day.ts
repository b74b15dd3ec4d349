/** A calendar day as people of one place name it: YYYY-MM-DD. No time zone, no hour. */
export type Day = string;

const DAY = 86_400_000;
const epoch = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const fromEpoch = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day of year, month (1 to 12) and day; null when the calendar has no such day. */
export function dayFrom(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1970 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? fromEpoch(date.getTime()) : null;
}

/** Whether the text is a day of the calendar as YYYY-MM-DD. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && dayFrom(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) === text;

/** Year, month (1 to 12) and day of the month. */
export const partsOf = (day: Day): { year: number; month: number; date: number } => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) });

/** So many calendar days later; earlier with a negative count. */
export const addDays = (day: Day, count: number): Day => fromEpoch(epoch(day) + count * DAY);

/** How many days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((epoch(to) - epoch(from)) / DAY);

/** The last day of a month (month may run past 12 or below 1). */
export const lastOfMonth = (year: number, month: number): Day => fromEpoch(Date.UTC(year, month, 0));

/** The first day of a month (month may run past 12 or below 1). */
export const firstOfMonth = (year: number, month: number): Day => fromEpoch(Date.UTC(year, month - 1, 1));

/** So many months later, on the same day of the month or on its last when it is shorter (§ 188 BGB). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const last = lastOfMonth(year, month + count);
  return Number(last.slice(8)) < date ? last : `${last.slice(0, 8)}${String(date).padStart(2, '0')}`;
}

/** The day of the week, Monday 1 to Sunday 7. */
export const weekdayOf = (day: Day): number => new Date(epoch(day)).getUTCDay() || 7;
