import { addDays, weekdayOf } from './day.ts';
import type { Day } from './day.ts';

/** When people of one place don't work: days of the week (Monday 1 to Sunday 7), and public holidays with their names. */
export interface WorkCalendar {
  weekend: readonly number[];
  holidays: ReadonlyMap<Day, string>;
}

/** Whether people work there on this day. */
export const isWorkingDay = (calendar: WorkCalendar, day: Day): boolean => !calendar.weekend.includes(weekdayOf(day)) && !calendar.holidays.has(day);

// No place rests for more than a month; what never works would otherwise be searched without end.
const LONGEST_REST = 40;

/** This day if people work on it, else the next one on which they do (the day itself when there is none within 40 days). */
export function workingDayFrom(calendar: WorkCalendar, day: Day): Day {
  for (let ahead = 0; ahead < LONGEST_REST; ahead++) {
    const at = addDays(day, ahead);
    if (isWorkingDay(calendar, at)) return at;
  }
  return day;
}

/** So many working days after a day (before it with a negative count), the day itself not counted. */
export function addWorkingDays(calendar: WorkCalendar, day: Day, count: number): Day {
  const step = Math.sign(count);
  let at = day;
  let rested = 0;
  for (let left = Math.abs(count); left > 0 && rested < LONGEST_REST; ) {
    at = addDays(at, step);
    rested = isWorkingDay(calendar, at) ? 0 : rested + 1;
    if (rested === 0) left -= 1;
  }
  return at;
}

/** How many working days lie after the first day up to the second, this one counted; negative when the second is earlier. */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(calendar, at)) count += 1;
  return count;
}

/** The days on which both places work. */
export const together = (one: WorkCalendar, other: WorkCalendar): WorkCalendar => ({
  weekend: [...new Set([...one.weekend, ...other.weekend])],
  holidays: new Map([...other.holidays, ...one.holidays]),
});
