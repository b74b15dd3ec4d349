import type { WorkingDays } from '../../shared/api/time.ts';

/** The public holidays of one day, with the side that keeps it where the other works. */
export function HolidayOf({ day, sides }: { day: string; sides: WorkingDays['sides'] }) {
  const kept = sides.flatMap(({ name, free }) => free.filter((one) => one.day === day && one.holiday !== null).map(({ holiday }) => ({ name, holiday: holiday! })));
  if (kept.length === 0) return null;
  return <p className="mb-1 leading-tight text-ink-2">{kept.length === sides.length ? kept[0]!.holiday : kept.map(({ name, holiday }) => `${holiday} (${name})`).join(', ')}</p>;
}
