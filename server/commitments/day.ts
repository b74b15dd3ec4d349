import { daysOfWeek } from '../../shared/time/week.ts';
import { Problem } from '../problems.ts';

const DAY = 86_400_000;
const YEARS_BACK = 2;
const YEARS_AHEAD = 10;

/** The last day that counts, and the week if it was said as one. */
export interface Due {
  due: string;
  week: string | null;
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A day or a week as given, one of both, within reason. */
export function dueOf(given: { due?: string | null; week?: string | null }, now: Date): Due {
  const wrong = (field: string, says: 'dayOrWeek' | 'wrong') => new Problem('invalid', { fields: [{ field, says }] });
  if (Boolean(given.due) === Boolean(given.week)) throw wrong('due', 'dayOrWeek');
  const due = given.due ?? daysOfWeek(given.week!)?.last;
  if (!due) throw wrong('week', 'wrong');
  const [from, to] = [now.getTime() - YEARS_BACK * 365 * DAY, now.getTime() + YEARS_AHEAD * 366 * DAY];
  if (due < dayOf(from) || due > dayOf(to)) throw wrong(given.week ? 'week' : 'due', 'wrong');
  return { due, week: given.week ?? null };
}

/** A day that has come, not before `earliest`; today when none is given. */
export function pastDay(given: string | null | undefined, { now, zone, earliest }: { now: Date; zone: string; earliest: string }): string {
  const today = todayIn(zone, now);
  const day = given ?? today;
  if (day > today || day < earliest) throw new Problem('invalid', { fields: [{ field: 'day', says: 'wrong' }] });
  return day;
}

/** The calendar day of a moment in a time zone. */
export const todayIn = (zone: string, now: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
