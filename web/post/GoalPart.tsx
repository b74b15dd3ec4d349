import { lazy, Suspense, useState } from 'react';
import type { Goal } from '../../shared/api/goals.ts';
import type { Post } from '../../shared/api/posts.ts';
import { goals as words } from '../../shared/words/goals.ts';
import { Button } from '../parts/Button.tsx';
import { useAmount } from '../words/useAmount.ts';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { GoalPicture } from './goal/GoalPicture.tsx';
import { Outcome } from './goal/Outcome.tsx';
import { Way } from './goal/Way.tsx';
import type { PartView } from './parts.ts';

const ReadingSheet = lazy(() => import('./goal/ReadingSheet.tsx'));
const AccountSheet = lazy(() => import('./goal/AccountSheet.tsx'));
const Readings = lazy(() => import('./goal/Readings.tsx'));
const Serving = lazy(() => import('./goal/Serving.tsx'));

/** A goal: how far it has come; on its page with picture, readings, and what serves it. */
const GoalPart: PartView = function GoalPart({ post, briefly }) {
  const { goal } = post;
  if (!goal) return null;
  return (
    <div className="mt-3 rounded-s border border-line px-3.5 py-3 text-s">
      {goal.account && <Outcome account={goal.account} />}
      <Facts goal={goal} />
      {briefly ? <Way goal={goal} /> : <GoalPicture goal={goal} />}
      <Acts post={post} goal={goal} />
      {!briefly && (
        <Suspense>
          <Readings goal={goal} />
          <Serving post={post} />
        </Suspense>
      )}
    </div>
  );
};
export default GoalPart;

function Facts({ goal }: { goal: Goal }) {
  const say = useWords(words);
  const amount = useAmount();
  const dates = useDates();
  const last = goal.readings.at(-1);
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1">
      <p>
        <span className="font-semibold">{goal.measure}</span>: {last ? say('goal.lastIs', { amount: amount(last.value, goal.unit), day: dates.day(last.day) }) : say('goal.notMeasured')}
      </p>
      <p className="text-xs text-ink-3">
        {goal.owner.name} · {say('goal.period', { from: dates.day(goal.from), until: dates.day(goal.until) })}
      </p>
    </div>
  );
}

/** What its owner does: note what was measured, and at the end give account; loud once the time is over. */
function Acts({ post, goal }: { post: Post; goal: Goal }) {
  const say = useWords(words);
  const dates = useDates();
  const [open, setOpen] = useState<'reading' | 'account' | null>(null);
  const over = goal.until < dates.today;
  if (!goal.abilities.measure.allowed) return null;
  const close = (): void => setOpen(null);
  return (
    <p className="unprinted mt-3 flex flex-wrap items-center gap-3">
      {!over && <Button onPress={() => setOpen('reading')}>{say('goal.add')}</Button>}
      <Button look={over ? 'loud' : 'text'} className={over ? '' : 'mx-0'} onPress={() => setOpen('account')}>
        {say('goal.account')}
      </Button>
      {over && (
        <Button look="text" className="mx-0" onPress={() => setOpen('reading')}>
          {say('goal.add')}
        </Button>
      )}
      <Suspense>
        {open === 'reading' && <ReadingSheet post={post.id} goal={goal} close={close} />}
        {open === 'account' && <AccountSheet post={post.id} close={close} />}
      </Suspense>
    </p>
  );
}
