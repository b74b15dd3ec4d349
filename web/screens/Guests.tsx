import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Outsider } from '../../shared/api/partners.ts';
import { partners as words } from '../../shared/words/partners.ts';
import { useDuties, useGuests } from '../api/partners.ts';
import { useMe } from '../api/me.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { NotFound } from '../shell/Lost.tsx';
import { useWords } from '../words/useWords.ts';
import { GuestLine } from './guests/GuestLine.tsx';
import { InviteGuest } from './guests/InviteGuest.tsx';
import { OpenInvitations } from './guests/OpenInvitations.tsx';

/** The people of partners that the person answers for, those to decide on first. */
export default function Guests() {
  const me = useMe();
  return me.kind === 'member' ? <Mine /> : <NotFound />;
}

function Mine() {
  const say = useWords(words);
  const { data, error, isPending, refetch } = useGuests({ mine: true });
  const { data: duties } = useDuties(true);
  const [inviting, setInviting] = useState(false);
  const review = duties?.outsiders ?? [];
  const rest = (data?.items ?? []).filter((one) => !review.some((other) => other.person.id === one.person.id));
  const action = (
    <Button look="loud" icon={UserPlus} onPress={() => setInviting(true)}>
      {say('partner.invite')}
    </Button>
  );
  return (
    <Page title={say('guests.title')} sub={say('guests.sub')} action={action}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {review.length > 0 && <List title={say('guests.toReview')} guests={review} />}
      {rest.length > 0 && <List title={say('guests.others')} guests={rest} />}
      {data && review.length + rest.length === 0 && <Empty title={say('guests.none')} text={say('guests.noneText')} />}
      <OpenInvitations />
      {inviting && <InviteGuest close={() => setInviting(false)} />}
    </Page>
  );
}

function List({ title, guests }: { title: string; guests: readonly Outsider[] }) {
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-s font-semibold text-ink-2">{title}</h2>
      <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
        {guests.map((guest) => (
          <GuestLine key={guest.person.id} guest={guest} />
        ))}
      </ul>
    </section>
  );
}
