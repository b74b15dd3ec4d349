import { Link, useParams } from '@tanstack/react-router';
import { Pencil, Scale, Send, UserPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Partner } from '../../shared/api/partners.ts';
import { partners as words } from '../../shared/words/partners.ts';
import { usePartner } from '../api/partners.ts';
import { Refused } from '../api/problem.ts';
import { useSpaces } from '../api/spaces.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { RegionName } from '../parts/RegionChoice.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { NotFound } from '../shell/Lost.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { InviteGuest } from './guests/InviteGuest.tsx';
import { Agreements } from './partners/Agreements.tsx';
import { PartnerCommitments } from './partners/PartnerCommitments.tsx';
import { PartnerPeople } from './partners/PartnerPeople.tsx';
import { PartnerSheet } from './partners/PartnerSheet.tsx';
import { StateBadge } from './partners/StateBadge.tsx';

/** A partner: the company, its people, shared spaces, agreements, and the end of the relation. */
export default function PartnerPage() {
  const { partner: id } = useParams({ from: '/shell/partners/$partner' });
  const say = useWords(words);
  const { data: partner, error, refetch } = usePartner(id);
  const [inviting, setInviting] = useState(false);
  if (error instanceof Refused && error.status === 404) return <NotFound />;
  if (!partner) return <Page title={say('partners.title')}>{error ? <Failed error={error} again={() => void refetch()} /> : <Waiting />}</Page>;
  const open = partner.state === 'active' || partner.state === 'prospective';
  const action = open && (
    <Button look="loud" icon={UserPlus} onPress={() => setInviting(true)}>
      {say('partner.invite')}
    </Button>
  );
  return (
    <Page key={id} title={partner.name} sub={<StateBadge state={partner.state} />} action={action}>
      <Ending partner={partner} />
      <Facts partner={partner} />
      <PartnerPeople partner={partner} />
      <PartnerCommitments partner={partner.id} />
      <SharedSpaces partner={partner.id} />
      <Agreements partner={partner} />
      <Link to="/register" search={{ partner: id }} className="inline-flex items-center gap-1.5 text-s text-ink-2 hover:text-ink hover:underline">
        <Send aria-hidden="true" className="!size-4" />
        {say('partner.register')}
      </Link>
      <Link to="/partners/$partner/reliability" params={{ partner: id }} className="ml-6 inline-flex items-center gap-1.5 text-s text-ink-2 hover:text-ink hover:underline max-sm:mt-2 max-sm:ml-0 max-sm:flex">
        <Scale aria-hidden="true" className="!size-4" />
        {say('partner.reliability')}
      </Link>
      {partner.abilities.change.allowed && partner.state !== 'ending' && (
        <p className="mt-6">
          <Link to="/partners/$partner/end" params={{ partner: id }} className="text-s text-late hover:underline">
            {say('partner.end')}
          </Link>
        </p>
      )}
      {inviting && <InviteGuest partner={partner.id} close={() => setInviting(false)} />}
    </Page>
  );
}

function Ending({ partner }: { partner: Partner }) {
  const say = useWords(words);
  const dates = useDates();
  if (partner.state !== 'ending' && partner.state !== 'ended') return null;
  return (
    <div className="mb-4 rounded-m bg-late-soft px-4 py-2.5 text-s text-late">
      {partner.state === 'ending' ? say('partner.isEnding') : say('partner.isEnded', { day: partner.ended ? dates.day(dates.dayOfMoment(partner.ended)) : '' })}{' '}
      {partner.abilities.agreements.allowed && (
        <Link to="/partners/$partner/end" params={{ partner: partner.id }} className="font-semibold underline">
          {say('partner.toEnd')}
        </Link>
      )}
    </div>
  );
}

function Facts({ partner }: { partner: Partner }) {
  const say = useWords(words);
  const dates = useDates();
  const [editing, setEditing] = useState(false);
  return (
    <section className="card mb-6 p-5">
      <div className="mb-3 flex items-start justify-between gap-3">
        <h2 className="font-semibold">{say('partner.facts')}</h2>
        {partner.abilities.change.allowed && (
          <Button icon={Pencil} onPress={() => setEditing(true)}>
            {say('partner.edit')}
          </Button>
        )}
      </div>
      <dl className="grid gap-x-6 gap-y-3 text-s sm:grid-cols-2">
        <Fact word={say('partner.houseContact')}>{partner.houseContact?.name ?? say('partner.nobody')}</Fact>
        <Fact word={say('partner.partnerContact')}>{partner.partnerContact?.name ?? say('partner.nobody')}</Fact>
        <Fact word={say('partner.since')}>{partner.since ? dates.day(partner.since) : '–'}</Fact>
        <Fact word={say('partner.country')}>
          <RegionName country={partner.country} region={partner.region} />
        </Fact>
        <Fact word={say('partner.domains')}>{partner.domains.join(', ') || say('partner.noDomains')}</Fact>
        <Fact word={say('partner.labels')}>{partner.labels.map((label) => say(`partner.${label as 'public'}`)).join(', ') || say('partner.nothing')}</Fact>
      </dl>
      {editing && <PartnerSheet partner={partner} close={() => setEditing(false)} />}
    </section>
  );
}

function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-3">{word}</dt>
      <dd className="[overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

/** Those spaces shared with the company that the person is in. */
function SharedSpaces({ partner }: { partner: string }) {
  const say = useWords(words);
  const { data: spaces } = useSpaces();
  const shared = (spaces ?? []).filter((space) => space.readers.companies.some((company) => company.id === partner));
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-s font-semibold">{say('partner.sharedSpaces')}</h2>
      {spaces && shared.length === 0 && <p className="text-s text-ink-3">{say('partner.noSpaces')}</p>}
      {shared.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {shared.map((space) => (
            <li key={space.id}>
              <Link to="/spaces/$space" params={{ space: space.id }} className="flex items-center gap-2 px-4 py-2.5 text-s hover:bg-sunken">
                <i aria-hidden="true" className="dot text-partners" />
                <span className="min-w-0 flex-1 truncate font-semibold">{space.name}</span>
                <span className="text-xs text-ink-3">{say('space.persons', { count: space.readers.companies.find((company) => company.id === partner)?.persons ?? 0 })}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
