import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { knowing as words } from '../../shared/words/knowing.ts';
import { useKnowers } from '../api/knowing.ts';
import { useReasons } from '../knowing/reasons.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';

/** Who knows what: by the alphabet, from what people declare and agree to show. */
export default function Knowers() {
  const say = useWords(words);
  const reasons = useReasons();
  const [q, setQ] = useState('');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useKnowers({ q: useDeferredValue(q.trim()) });
  const people = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('knowers.title')} sub={say('knowers.sub')}>
      <Field label={say('knowers.find')} value={q} onChange={setQ} type="search" className="mb-3" />
      <p className="mb-4">
        <Link to="/settings/knowledge" className="tap inline-flex items-center text-s text-ink-2 underline decoration-1 underline-offset-4 hover:text-ink">
          {say('knowers.mine')}
        </Link>
      </p>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && people.length === 0 && <Empty title={say('knowers.none')} text={say('knowers.noneText')} />}
      {people.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {people.map((one) => (
            <li key={one.person.id}>
              <Link to="/people/$person" params={{ person: one.person.id }} className="flex items-center gap-3 px-4 py-3 hover:bg-sunken">
                <Avatar person={one.person} />
                <span className="min-w-0 flex-1">
                  <span className="block font-semibold">{one.person.name}</span>
                  <span className="block text-s text-ink-2">{[one.person.role, one.department, one.site].filter(Boolean).join(' · ')}</span>
                  <span className="mt-1 flex flex-wrap items-center gap-1.5 text-xs text-ink-3">
                    {one.topics.map((topic) => (
                      <span key={topic} className="rounded-full bg-sunken px-2 py-0.5 text-ink-2">
                        {topic}
                      </span>
                    ))}
                    {one.answered && <span>{reasons({ ...one, declared: false })}</span>}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="mt-4" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {say('knowers.more')}
        </Button>
      )}
    </Page>
  );
}
