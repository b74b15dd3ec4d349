import type { Goal } from '../../../shared/api/goals.ts';
import { goals as words } from '../../../shared/words/goals.ts';
import { useAmount } from '../../words/useAmount.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { frameOf } from './course.ts';

/** The course of a goal: what was measured against the even path from start to target. The numbers stand in the table below it. */
export function GoalPicture({ goal }: { goal: Goal }) {
  const say = useWords(words);
  const amount = useAmount();
  const { today } = useDates();
  const { course, x, y, contains, first, last: end } = frameOf(goal);
  const last = course.at(-1);
  const spoken = say('goal.picture', { measure: goal.measure, start: amount(goal.start, goal.unit), target: amount(goal.target, goal.unit), count: course.length, last: last ? amount(last.value, goal.unit) : '' });
  const line = course.map((one) => `${x(one.day)},${y(one.value)}`).join(' ');
  return (
    <figure className="mt-3">
      {/* Stretched to its room: strokes keep their width, and words stand outside. */}
      <svg role="img" aria-label={spoken} viewBox="0 0 100 100" preserveAspectRatio="none" className="block h-40 w-full overflow-visible border-b border-l border-line [&_*]:[vector-effect:non-scaling-stroke]">
        <line x1={0} x2={100} y1={y(goal.target)} y2={y(goal.target)} className="stroke-ok" strokeWidth={1.25} strokeDasharray="5 4" />
        <line x1={x(goal.from)} y1={y(goal.start)} x2={x(goal.until)} y2={y(goal.target)} className="stroke-line-strong" strokeWidth={1} />
        {!goal.account && contains(today) && <line x1={x(today)} x2={x(today)} y1={0} y2={100} className="stroke-line-strong" strokeWidth={1} strokeDasharray="1 4" />}
        <polyline points={line} fill="none" className="stroke-house" strokeWidth={2.25} strokeLinejoin="round" />
        {course.map((one) => (
          <line key={one.day} x1={x(one.day)} x2={x(one.day)} y1={y(one.value)} y2={y(one.value)} className="stroke-house" strokeWidth={7} strokeLinecap="round" />
        ))}
      </svg>
      <Legend goal={goal} from={first} until={end} />
    </figure>
  );
}

function Legend({ goal, from, until }: { goal: Goal; from: string; until: string }) {
  const say = useWords(words);
  const amount = useAmount();
  const dates = useDates();
  return (
    <figcaption className="text-xs text-ink-3">
      <span className="mt-1 flex justify-between gap-3">
        <span>{dates.short(from)}</span>
        <span>{dates.short(until)}</span>
      </span>
      <span className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1">
        <Key look="border-t-2 border-house">{say('goal.measured')}</Key>
        <Key look="border-t border-line-strong">{say('goal.plan')}</Key>
        <Key look="border-t border-dashed border-ok">{say('goal.targetIs', { amount: amount(goal.target, goal.unit) })}</Key>
        <span>{say('goal.startIs', { amount: amount(goal.start, goal.unit) })}</span>
      </span>
    </figcaption>
  );
}

function Key({ look, children }: { look: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <i aria-hidden="true" className={`w-5 ${look}`} />
      {children}
    </span>
  );
}
