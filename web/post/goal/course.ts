import type { Goal } from '../../../shared/api/goals.ts';

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** Of several readings of a day the last counts. */
export function courseOf(readings: Goal['readings']): { day: string; value: number }[] {
  return [...new Map(readings.map(({ day, value }) => [day, { day, value }])).values()];
}

/** How far a value is on the way from start to target, 0 to 1; beyond both ends it stays there. */
export const shareOf = ({ start, target }: Pick<Goal, 'start' | 'target'>, value: number): number => Math.min(1, Math.max(0, (value - start) / (target - start)));

/** How far along its days a goal is on a day, 0 to 1. */
export const timeOf = ({ from, until }: Pick<Goal, 'from' | 'until'>, day: string): number => Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(from)) / Math.max(1, dayNumber(until) - dayNumber(from))));

/** From which day to which, and from which value to which, a picture of a goal reaches, with a little air above and below. */
export function frameOf(goal: Goal) {
  const course = courseOf(goal.readings);
  const days = [goal.from, goal.until, ...course.map((one) => one.day)].map(dayNumber);
  const values = [goal.start, goal.target, ...course.map((one) => one.value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low) * 0.08 || 1;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
  return {
    course,
    first: dayOf(first),
    last: dayOf(last),
    x: (day: string): number => (100 * (dayNumber(day) - first)) / Math.max(1, last - first),
    y: (value: number): number => (100 * (high + air - value)) / (high - low + 2 * air),
    contains: (day: string): boolean => dayNumber(day) >= first && dayNumber(day) <= last,
  };
}
