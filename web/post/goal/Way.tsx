import type { Goal } from '../../../shared/api/goals.ts';
import { goals as words } from '../../../shared/words/goals.ts';
import { useAmount } from '../../words/useAmount.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { courseOf, shareOf, timeOf } from './course.ts';

/** The way from start to target as a bar, with a mark where an even path would be today. */
export function Way({ goal }: { goal: Goal }) {
  const say = useWords(words);
  const amount = useAmount();
  const { today } = useDates();
  const last = courseOf(goal.readings).at(-1);
  const share = last ? shareOf(goal, last.value) : 0;
  return (
    <div className="mt-2.5">
      <div aria-hidden="true" className="relative h-2 rounded-full bg-sunken">
        <div className="h-full rounded-full bg-house" style={{ width: `${100 * share}%` }} />
        {!goal.account && <div className="absolute -inset-y-1 w-0.5 bg-ink-3" style={{ left: `${100 * timeOf(goal, today)}%` }} />}
      </div>
      <p className="mt-1 flex justify-between gap-3 text-xs text-ink-3">
        <span>{say('goal.startIs', { amount: amount(goal.start, goal.unit) })}</span>
        {last && <span>{say('goal.share', { share: `${Math.round(100 * share)}\u00a0%` })}</span>}
        <span>{say('goal.targetIs', { amount: amount(goal.target, goal.unit) })}</span>
      </p>
    </div>
  );
}
