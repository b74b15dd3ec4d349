import { addDays, dayFrom, daysBetween, weekdayOf } from './day.ts';
import type { Day } from './day.ts';

/** A calendar week by ISO 8601, as 2026-W48: Monday to Sunday, week 1 holds 4 January. */
export type Week = string;

/** The Monday of the week a day lies in. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The calendar week of a day. */
export function weekOf(day: Day): Week {
  const year = addDays(mondayOf(day), 3).slice(0, 4);
  const first = mondayOf(`${year}-01-04`);
  return `${year}-W${String(daysBetween(first, mondayOf(day)) / 7 + 1).padStart(2, '0')}`;
}

/** The Monday of a numbered week; null when the year has no such week (53 in most years). */
export function mondayOfWeek(year: number, week: number): Day | null {
  const fourth = dayFrom(year, 1, 4);
  if (!fourth || week < 1 || week > 53) return null;
  const monday = addDays(mondayOf(fourth), (week - 1) * 7);
  return Number(weekOf(monday).slice(0, 4)) === year ? monday : null;
}

/** First and last day of a week written 2026-W48; null when there is none. */
export function daysOfWeek(week: Week): { first: Day; last: Day } | null {
  const said = /^(\d{4})-W(\d\d)$/.exec(week);
  const first = said && mondayOfWeek(Number(said[1]), Number(said[2]));
  return first ? { first, last: addDays(first, 6) } : null;
}
