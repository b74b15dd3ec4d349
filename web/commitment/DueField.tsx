import { daysOfWeek, weekOf } from '../../shared/time/week.ts';
import { addDays } from '../../shared/time/day.ts';
import { commitments as words } from '../../shared/words/commitments.ts';
import { Choice } from '../parts/Choice.tsx';
import { DayField } from '../parts/DayField.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { useDue } from './useDue.ts';

/** A last day or a week; exactly one of both. */
export type Due = { due: string | null; week: string | null };

// A year: no number of a week stands there twice.
const weeksAhead = 52;

/** By when: a day, or one of the weeks to come. */
export function DueField({ value, onChange, error }: { value: Due; onChange: (due: Due) => void; error?: string }) {
  const say = useWords(words);
  const { today } = useDates();
  const inWords = useDue();
  const byWeek = value.week !== null;
  const coming = Array.from({ length: weeksAhead }, (_, ahead) => weekOf(addDays(today, ahead * 7)));
  const weeks = value.week && !coming.includes(value.week) ? [value.week, ...coming] : coming;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Choice
        label={say('make.until')}
        value={byWeek ? 'week' : 'day'}
        options={[
          { value: 'day', word: say('make.day') },
          { value: 'week', word: say('make.inWeek') },
        ]}
        onChange={(to) => onChange(to === 'week' ? { due: null, week: weekOf(value.due ?? addDays(today, 7)) } : { due: (value.week && daysOfWeek(value.week)?.last) || null, week: null })}
      />
      {byWeek ? (
        <Choice label={say('make.inWeek')} value={value.week} options={weeks.map((week) => ({ value: week, word: inWords('', week) }))} onChange={(week) => onChange({ due: null, week })} error={error} />
      ) : (
        <DayField label={say('make.day')} value={value.due ?? ''} onChange={(due) => onChange({ due: due || null, week: null })} error={error} />
      )}
    </div>
  );
}
