import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { listsWords } from '../../shared/words/distribution.ts';
import { people as words } from '../../shared/words/people.ts';
import { useMe } from '../api/me.ts';
import { useDirectory } from '../api/people.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { PersonLine } from './people/PersonLine.tsx';

/** The directory of the house. */
export default function People() {
  const say = useWords(words);
  const me = useMe();
  const [q, setQ] = useState('');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDirectory(useDeferredValue(q.trim()));
  const people = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('people.title')} sub={say('people.sub')} action={me.kind === 'member' && <ToLists />}>
      <Field label={say('people.find')} value={q} onChange={setQ} type="search" className="mb-5" />
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && people.length === 0 && <Empty title={say('people.none')} text={say('people.noneText')} />}
      {people.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {people.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="mt-4" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {say('people.more')}
        </Button>
      )}
    </Page>
  );
}

function ToLists() {
  const say = useWords(listsWords);
  return (
    <Link to="/lists" className="tap inline-flex min-h-8 items-center rounded-s px-3.5 py-2 text-s font-semibold text-ink-2 shadow-[inset_0_0_0_1px_var(--line-strong)] hover:bg-sunken">
      {say('lists.title')}
    </Link>
  );
}
