import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { common } from '../../shared/words/common.ts';
import { goals as words } from '../../shared/words/goals.ts';
import { useGoals } from '../api/goals.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { Tick } from '../parts/Tick.tsx';
import { useWords } from '../words/useWords.ts';
import { GoalRow } from './goals/GoalRow.tsx';

const states = ['open', 'closed'] as const;

/** All goals that the person may read: those that run by their end, and what became of the others. */
export default function Goals() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [state, setState] = useState<(typeof states)[number]>('open');
  const [mine, setMine] = useState(false);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useGoals(state, mine);
  const posts = data?.pages.flatMap((page) => page.items) ?? [];
  const begin = (
    <Link to="/write" search={{ kind: 'goal' }} className="tap inline-flex min-h-8 items-center rounded-s bg-house px-3.5 py-2 text-s leading-tight font-semibold text-on-house hover:brightness-110">
      {say('goal.set')}
    </Link>
  );
  return (
    <Page title={say('goal.title')} sub={say('goal.sub')} action={begin}>
      <div className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        <div role="group" aria-label={say('goal.title')} className="flex flex-wrap gap-2">
          {states.map((one) => (
            <Button key={one} onPress={() => setState(one)} aria-pressed={one === state} className={one === state ? '!bg-card !text-ink !shadow-[inset_0_0_0_1.5px_var(--house)]' : ''}>
              {say(`goal.${one}`)}
            </Button>
          ))}
        </div>
        <Tick label={say('goal.mine')} isSelected={mine} onChange={setMine} />
      </div>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && posts.length === 0 && <Empty title={say(state === 'open' ? 'goal.none' : 'goal.noneClosed')} text={say('goal.noneText')} />}
      {posts.length > 0 && (
        <ul className="card">
          {posts.map((post) => (
            <GoalRow key={post.id} post={post} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="mt-4" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {sayCommon('common.more')}
        </Button>
      )}
    </Page>
  );
}
