import { Link } from '@tanstack/react-router';
import { Plus, UserCheck } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { Partner } from '../../shared/api/partners.ts';
import { partners as words } from '../../shared/words/partners.ts';
import { useMe } from '../api/me.ts';
import { usePartners } from '../api/partners.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { administers } from '../shell/sections.ts';
import { NotFound } from '../shell/Lost.tsx';
import { useWords } from '../words/useWords.ts';
import { PartnerSheet } from './partners/PartnerSheet.tsx';
import { StateBadge } from './partners/StateBadge.tsx';

/** The companies that the house works with. */
export default function Partners() {
  const say = useWords(words);
  const me = useMe();
  const [q, setQ] = useState('');
  const [adding, setAdding] = useState(false);
  const { data, error, isPending, refetch } = usePartners(useDeferredValue(q.trim()), me.kind === 'member');
  if (me.kind !== 'member') return <NotFound />;
  const action = (
    <div className="flex flex-wrap items-center gap-3">
      <Link to="/guests" className="tap inline-flex min-h-8 items-center gap-1.5 rounded-s px-2 text-s text-ink-2 hover:bg-sunken hover:text-ink">
        <UserCheck aria-hidden="true" className="!size-4" />
        {say('partners.myGuests')}
      </Link>
      {administers(me) && (
        <Button look="loud" icon={Plus} onPress={() => setAdding(true)}>
          {say('partners.add')}
        </Button>
      )}
    </div>
  );
  return (
    <Page title={say('partners.title')} sub={say('partners.sub')} action={action}>
      {(q !== '' || (data?.items.length ?? 0) > 7) && <Field label={say('partners.find')} value={q} onChange={setQ} type="search" className="mb-5" />}
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data?.items.length === 0 && (q ? <p role="status">{say('partners.noMatch')}</p> : <Empty title={say('partners.none')} text={say('partners.noneText')} />)}
      {data && data.items.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {data.items.map((partner) => (
            <PartnerLine key={partner.id} partner={partner} />
          ))}
        </ul>
      )}
      {adding && <PartnerSheet close={() => setAdding(false)} />}
    </Page>
  );
}

function PartnerLine({ partner }: { partner: Partner }) {
  const say = useWords(words);
  const { guests, contacts, spaces } = partner.counts;
  const people = say('partners.persons', { guests, contacts, both: guests > 0 && contacts > 0 ? 'yes' : 'no' });
  const facts = [people, say('partners.spaces', { count: spaces }), say(partner.secrecy ? 'partners.secrecy' : 'partners.noSecrecy')].filter(Boolean).join(' · ');
  return (
    <li>
      <Link to="/partners/$partner" params={{ partner: partner.id }} className="flex items-center gap-4 px-4 py-3 hover:bg-sunken">
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{partner.name}</span>
          <span className="block text-xs text-ink-3">{facts}</span>
        </span>
        <StateBadge state={partner.state} />
      </Link>
    </li>
  );
}
