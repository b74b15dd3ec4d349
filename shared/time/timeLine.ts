import { addDays, daysBetween, firstOfMonth, partsOf } from './day.ts';
import type { Day } from './day.ts';
import { mondayOf, weekOf } from './week.ts';

/** Days along a line of so many pixels, from a first to a last day. */
export interface Scale {
  from: Day;
  to: Day;
  width: number;
  /** Pixels of one day. */
  day: number;
}

/** A scale of the days from one to another, both whole. */
export const scaleOf = (from: Day, to: Day, width: number): Scale => ({ from, to, width, day: width / (daysBetween(from, to) + 1) });

/** The left edge of a day; outside the line for days outside its range. */
export const edgeOf = (scale: Scale, day: Day): number => daysBetween(scale.from, day) * scale.day;

/** The middle of a day, held at the ends of the line. */
export const middleOf = (scale: Scale, day: Day): number => Math.min(scale.width, Math.max(0, edgeOf(scale, day) + scale.day / 2));

/** A word along the line, and where it begins. */
export interface Tick {
  x: number;
  day: Day;
}

/** The first of each month in range, and the first day of the range. */
export function monthsOn(scale: Scale): Tick[] {
  const { year, month } = partsOf(scale.from);
  const firsts = Array.from({ length: Math.ceil((daysBetween(scale.from, scale.to) + 1) / 28) + 1 }, (_, ahead) => firstOfMonth(year, month + 1 + ahead)).filter((day) => day <= scale.to);
  return [scale.from, ...firsts].map((day) => ({ day, x: edgeOf(scale, day) }));
}

/** Calendar weeks whose names have room, at least `room` pixels apart: every week, every second, every fourth. */
export function weeksOn(scale: Scale, room: number): (Tick & { week: number })[] {
  const first = mondayOf(addDays(scale.from, 6));
  const step = [1, 2, 4, 8].find((weeks) => weeks * 7 * scale.day >= room) ?? 13;
  const count = Math.floor(daysBetween(first, scale.to) / (7 * step)) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, place) => addDays(first, place * step * 7)).map((day) => ({ day, x: edgeOf(scale, day), week: Number(weekOf(day).slice(6)) }));
}

/** Days that follow each other as spans of first and last. */
export function spansOf(days: readonly Day[]): { first: Day; last: Day }[] {
  const spans: { first: Day; last: Day }[] = [];
  for (const day of days.toSorted()) {
    const last = spans.at(-1);
    if (last && daysBetween(last.last, day) <= 1) last.last = day;
    else spans.push({ first: day, last: day });
  }
  return spans;
}
