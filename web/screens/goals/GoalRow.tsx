import { Link } from '@tanstack/react-router';
import type { Post } from '../../../shared/api/posts.ts';
import { goals as words } from '../../../shared/words/goals.ts';
import { AudienceBadge } from '../../parts/AudienceBadge.tsx';
import { OutcomeWord } from '../../post/goal/Outcome.tsx';
import { Way } from '../../post/goal/Way.tsx';
import { courseOf } from '../../post/goal/course.ts';
import { useAmount } from '../../words/useAmount.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** A goal in the list: what, whose, until when, and how far it has come. */
export function GoalRow({ post }: { post: Post }) {
  const say = useWords(words);
  const amount = useAmount();
  const dates = useDates();
  const { goal } = post;
  if (!goal) return null;
  const last = courseOf(goal.readings).at(-1);
  const over = goal.until < dates.today;
  return (
    <li className="border-t border-line px-[18px] py-4 text-s first:border-0">
      <div className="flex items-start justify-between gap-x-5 gap-y-1 max-sm:flex-wrap">
        <h2 className="min-w-0 font-serif text-l font-semibold">
          <Link to="/posts/$post" params={{ post: post.id }} className="decoration-1 underline-offset-4 hover:underline">
            {post.title}
          </Link>
        </h2>
        {goal.account ? <OutcomeWord outcome={goal.account.outcome} /> : <AudienceBadge audience={post.space.audience} readers={post.space.readers} companies={post.space.companies} />}
      </div>
      <p className="text-xs text-ink-3">
        {goal.owner.name} · {post.space.name} · <span className={over && !goal.account ? 'font-semibold text-late' : ''}>{say(over ? 'goal.ended' : 'goal.ends', { day: dates.day(goal.until) })}</span>
      </p>
      <p className="mt-2">
        {goal.measure}: {last ? say('goal.lastIs', { amount: amount(last.value, goal.unit), day: dates.day(last.day) }) : say('goal.notMeasured')}
      </p>
      <Way goal={goal} />
      {goal.account && <p className="mt-2 line-clamp-2 text-ink-2">{goal.account.why}</p>}
    </li>
  );
}
