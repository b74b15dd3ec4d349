import type { WorkingDays } from '../../shared/api/time.ts';
import { times as words } from '../../shared/words/times.ts';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

/** The public holidays of a time, each with the sides that keep it. */
export function HolidayList({ sides }: { sides: WorkingDays['sides'] }) {
  const say = useWords(words);
  const dates = useDates();
  const kept = sides.flatMap(({ name, free }) => free.flatMap(({ day, holiday }) => (holiday === null ? [] : [{ day, holiday, name }])));
  const days = [...Map.groupBy(kept, ({ day, holiday }) => `${day} ${holiday}`).values()].toSorted((a, b) => a[0]!.day.localeCompare(b[0]!.day));
  if (days.length === 0) return null;
  return (
    <section className="mb-4 text-s">
      <h2 className="mb-1 font-semibold">{say('line.free')}</h2>
      <ul className="text-ink-2">
        {days.map((same) => (
          <li key={`${same[0]!.day} ${same[0]!.holiday}`}>
            {dates.short(same[0]!.day)} {same[0]!.holiday}
            {sides.length > 1 && <span className="text-ink-3"> ({same.map((one) => one.name).join(', ')})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
