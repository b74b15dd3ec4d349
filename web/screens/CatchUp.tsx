import { Link } from '@tanstack/react-router';
import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import type { CatchUp as Came, CatchUpItem } from '../../shared/api/catchUp.ts';
import { catchUp as words } from '../../shared/words/catchUp.ts';
import { useAllSeen, useCatchUp, usePutBack, useTickOff } from '../api/catchUp.ts';
import { inkOf } from '../parts/AudienceBadge.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { CatchUpLine } from './catchUp/CatchUpLine.tsx';
import { useCatchUpKeys } from './catchUp/useCatchUpKeys.ts';

const backwards = [1, 7, 14, 30];
const midnightAgo = (days: number): string => new Date(Math.floor(Date.now() / 60_000) * 60_000 - days * 86_400_000).toISOString();
const countOf = ({ sections, rest }: Came): number => [...sections, ...rest].reduce((sum, part) => sum + part.total, 0);

/** What came while the person was away, by importance; gone through by keyboard in a few minutes, and then it is done. */
export default function CatchUp() {
  const say = useWords(words);
  const dates = useDates();
  const [since, setSince] = useState<string>();
  const { data, error, isPending, refetch } = useCatchUp(since);
  const { tick, allSeen, isPending: isSaving } = useDoing(data, () => setSince(undefined));
  useCatchUpKeys({ tick, allSeen });
  const count = data ? countOf(data) : 0;
  const from = data && dates.when(data.since, true);
  const action = count > 0 && (
    <Button look="loud" icon={CheckCheck} onPress={allSeen} isPending={isSaving}>
      {say('catchUp.allSeen')}
    </Button>
  );
  return (
    <Page title={say('catchUp.title')} sub={from && say('catchUp.sub', { since: from, count })} action={action}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && count === 0 && <Empty title={say('catchUp.empty')} text={say('catchUp.emptyText', { since: from ?? '' })} />}
      {data && <Parts page={data} tick={tick} />}
      {data && (
        <p className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-1 text-s text-ink-3">
          {say('catchUp.further')}
          {backwards.map((days) => (
            <Button key={days} look="text" className="!mx-0" onPress={() => setSince(midnightAgo(days))}>
              {say('catchUp.days', { count: days })}
            </Button>
          ))}
        </p>
      )}
      {count > 0 && <p className="mt-2 text-xs text-ink-3 pointer-coarse:hidden">{say('catchUp.keys')}</p>}
    </Page>
  );
}

/** Ticking off, with a way back, and all seen. */
function useDoing(data: Came | undefined, done: () => void) {
  const say = useWords(words);
  const dates = useDates();
  const ticking = useTickOff();
  const back = usePutBack();
  const seeing = useAllSeen();
  const tick = (post: string): void => {
    ticking.run(post);
    toast(say('catchUp.ticked'), { word: say('catchUp.back'), run: () => back.run(post) });
  };
  const allSeen = (): void => {
    if (!data || seeing.isPending || countOf(data) === 0) return;
    seeing.run(data.until, { done: () => (done(), toast(say('catchUp.allSeenDone', { until: dates.when(data.until, true) }))) });
  };
  return { tick, allSeen, isPending: seeing.isPending };
}

function Parts({ page, tick }: { page: Came; tick: (post: string) => void }) {
  const say = useWords(words);
  const lines = (items: readonly CatchUpItem[], inSpace: boolean) => items.map((item) => <CatchUpLine key={item.post.id} item={item} inSpace={inSpace} tick={({ post }) => tick(post.id)} />);
  return (
    <>
      {page.sections.map(({ name, total, items }) => (
        <section key={name} className="mb-6">
          <Heading word={say(`sections.${name}`)} total={total} />
          <ul className="card overflow-hidden">{lines(items, false)}</ul>
          <More count={total - items.length} />
        </section>
      ))}
      {page.rest.length > 0 && <h2 className="mt-8 mb-3 text-m font-semibold">{say('sections.rest')}</h2>}
      {page.rest.map(({ space, total, items }) => (
        <section key={space.id} className="mb-5">
          <h3 className="mb-2 flex items-center gap-2 text-s font-semibold text-ink-2">
            <i aria-hidden="true" className={`dot ${inkOf[space.audience]}`} />
            {space.name}
            <span className="font-normal text-ink-3">{total}</span>
          </h3>
          <ul className="card overflow-hidden">{lines(items, true)}</ul>
          <More count={total - items.length} space={space.id} />
        </section>
      ))}
    </>
  );
}

const Heading = ({ word, total }: { word: string; total: number }) => (
  <h2 className="mb-2 flex items-baseline gap-2 text-m font-semibold">
    {word}
    <span className="text-s font-normal text-ink-3">{total}</span>
  </h2>
);

/** How many there are beside those shown; in a space they are a way off. */
function More({ count, space }: { count: number; space?: string }) {
  const say = useWords(words);
  if (count <= 0) return null;
  const text = say('catchUp.more', { count });
  return (
    <p className="mt-1.5 px-4 text-s text-ink-3">
      {space ? (
        <Link to="/spaces/$space" params={{ space }} className="hover:text-ink hover:underline">
          {text}
        </Link>
      ) : (
        text
      )}
    </p>
  );
}
