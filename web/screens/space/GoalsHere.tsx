import { Link } from '@tanstack/react-router';
import { Target } from 'lucide-react';
import { goals as words } from '../../../shared/words/goals.ts';
import { useGoalsOf } from '../../api/goals.ts';
import { Beside } from '../../parts/Page.tsx';
import { courseOf } from '../../post/goal/course.ts';
import { useAmount } from '../../words/useAmount.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** The goals of a space that run, the nearest end first. */
export default function GoalsHere({ space }: { space: string }) {
  const say = useWords(words);
  const amount = useAmount();
  const dates = useDates();
  const { data = [] } = useGoalsOf(space);
  if (data.length === 0) return null;
  return (
    <Beside icon={<Target aria-hidden="true" />} title={say('goal.title')}>
      {data.map(({ id, title, goal }) => {
        const last = goal && courseOf(goal.readings).at(-1);
        return (
          <li key={id} className="text-s leading-[1.35]">
            <Link to="/posts/$post" params={{ post: id }} className="hover:underline">
              {title}
            </Link>
            {goal && (
              <span className="block text-xs text-ink-3">
                {[last ? `${amount(last.value, goal.unit)} → ${amount(goal.target, goal.unit)}` : say('goal.targetIs', { amount: amount(goal.target, goal.unit) }), say(goal.until < dates.today ? 'goal.ended' : 'goal.ends', { day: dates.day(goal.until) })].join(' · ')}
              </span>
            )}
          </li>
        );
      })}
    </Beside>
  );
}
