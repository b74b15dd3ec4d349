import type { Goal } from '../../../shared/api/goals.ts';
import { goals as words } from '../../../shared/words/goals.ts';
import { useAmount } from '../../words/useAmount.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** The readings of a goal as a table, the newest first: the picture in numbers. */
export default function Readings({ goal }: { goal: Goal }) {
  const say = useWords(words);
  const amount = useAmount();
  const dates = useDates();
  if (goal.readings.length === 0) return null;
  return (
    <details className="mt-3 border-t border-line pt-2.5">
      <summary className="tap cursor-pointer font-semibold">{say('goal.readings')}</summary>
      <table className="mt-2 w-full text-left [&_td]:border-t [&_td]:border-line [&_td]:py-1.5 [&_td]:pr-4 [&_td]:align-top [&_th]:pr-4 [&_th]:pb-1 [&_th]:text-xs [&_th]:font-normal [&_th]:text-ink-3">
        <thead>
          <tr>
            <th scope="col">{say('goal.day')}</th>
            <th scope="col">{say('goal.value')}</th>
            <th scope="col" className="max-sm:hidden">
              {say('goal.by')}
            </th>
            <th scope="col">{say('goal.note')}</th>
          </tr>
        </thead>
        <tbody>
          {goal.readings.toReversed().map((one) => (
            <tr key={one.id}>
              <td className="whitespace-nowrap">{dates.day(one.day)}</td>
              <td className="whitespace-nowrap tabular-nums">{amount(one.value, goal.unit)}</td>
              <td className="max-sm:hidden">{one.by.name}</td>
              <td>{one.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
