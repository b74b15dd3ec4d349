import { ListPlus, UserPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { AdminPerson } from '../../shared/api/account.ts';
import { people as words } from '../../shared/words/people.ts';
import { useAdminPeople } from '../api/adminPeople.ts';
import { useMe } from '../api/me.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Field } from '../parts/Field.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { adminSections, administers } from '../shell/sections.ts';
import { NotFound } from '../shell/Lost.tsx';
import { useWords } from '../words/useWords.ts';
import { AdminPersonLine } from './adminPeople/AdminPersonLine.tsx';
import { InviteListSheet } from './adminPeople/InviteListSheet.tsx';
import { InviteSheet } from './adminPeople/InviteSheet.tsx';
import { Invitations } from './adminPeople/Invitations.tsx';

const states = ['all', 'active', 'invited', 'deactivated'] as const;
type State = (typeof states)[number];

/** Who is in the house: invites, changes roles and profiles, closes and opens accounts. */
export default function AdminPeople() {
  const say = useWords(words);
  const me = useMe();
  const [open, setOpen] = useState<'one' | 'list' | null>(null);
  if (!administers(me)) return <NotFound />;
  const actions = (
    <div className="flex flex-wrap gap-3">
      <Button look="loud" icon={UserPlus} onPress={() => setOpen('one')}>
        {say('admin.invite')}
      </Button>
      <Button icon={ListPlus} onPress={() => setOpen('list')}>
        {say('admin.csv')}
      </Button>
    </div>
  );
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('admin.title')} sub={say('admin.sub', { house: me.house.name })} action={actions}>
      <Found />
      <Invitations />
      {open === 'one' && <InviteSheet close={() => setOpen(null)} />}
      {open === 'list' && <InviteListSheet close={() => setOpen(null)} />}
    </Page>
  );
}

function Found() {
  const say = useWords(words);
  const [q, setQ] = useState('');
  const [state, setState] = useState<State>('all');
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAdminPeople(useDeferredValue(q.trim()), state);
  const found: AdminPerson[] = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="mb-8" aria-label={say('people.title')}>
      <div className="mb-4 grid gap-4 sm:grid-cols-[1fr_14rem]">
        <Field label={say('admin.find')} value={q} onChange={setQ} type="search" />
        <Choice label={say('admin.state')} value={state} onChange={setState} options={states.map((value) => ({ value, word: say(`admin.${value}`) }))} />
      </div>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && found.length === 0 && <p role="status">{say('admin.noMatch')}</p>}
      {found.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {found.map((person) => (
            <AdminPersonLine key={person.id} person={person} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="mt-4" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {say('people.more')}
        </Button>
      )}
    </section>
  );
}
