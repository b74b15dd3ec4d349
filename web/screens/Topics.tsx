import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { knowing as words } from '../../shared/words/knowing.ts';
import { useTopics } from '../api/knowing.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { When } from '../parts/When.tsx';
import { useWords } from '../words/useWords.ts';

/** All topics that the person knows of, by name. */
export default function Topics() {
  const say = useWords(words);
  const [q, setQ] = useState('');
  const wanted = useDeferredValue(q.trim());
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTopics(wanted);
  const topics = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('topics.title')} sub={say('topics.sub')}>
      <Field label={say('topics.find')} value={q} onChange={setQ} type="search" className="mb-5" />
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && topics.length === 0 && (wanted ? <p className="py-6 text-center text-ink-3">{say('topics.noMatch')}</p> : <Empty title={say('topics.none')} text={say('topics.noneText')} />)}
      {topics.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {topics.map(({ id, name, posts, last }) => (
            <li key={id}>
              <Link to="/topics/$topic" params={{ topic: id }} className="tap flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-3 hover:bg-sunken">
                <span className="font-serif font-semibold">{name}</span>
                <span className="text-xs text-ink-3">
                  {say('topics.posts', { count: posts })}
                  {last && ' · '}
                  {last && <When moment={last} />}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="mt-4" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {say('topics.more')}
        </Button>
      )}
    </Page>
  );
}
