import { useState } from 'react';
import type { Invitation } from '../../../shared/api/account.ts';
import { people as words } from '../../../shared/words/people.ts';
import { useInvitations, useResend, useRevoke } from '../../api/adminPeople.ts';
import { Button } from '../../parts/Button.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { besidesProof, useProof } from '../account/useProof.tsx';
import { SentInvitation } from './SentInvitation.tsx';

/** Invitations that wait or have expired, to be sent again or taken back. */
export function Invitations() {
  const say = useWords(words);
  const { data } = useInvitations();
  const [sent, setSent] = useState<Invitation | null>(null);
  const proof = useProof();
  const resend = useResend();
  const revoke = useRevoke();
  const again = (id: string): void => resend.run(id, { done: setSent, failed: proof.failed(() => again(id)) });
  const waiting = data?.items.filter((one) => one.state === 'open' || one.state === 'expired') ?? [];
  return (
    <section>
      <h2 className="mb-2 text-s font-semibold">{say('admin.invitations')}</h2>
      <Refusal error={besidesProof(resend.error ?? revoke.error)} />
      {data && waiting.length === 0 && <p className="text-s text-ink-3">{say('admin.noInvitations')}</p>}
      {waiting.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {waiting.map((one) => (
            <InvitationLine key={one.id} invitation={one} resend={() => again(one.id)} revoke={() => revoke.run(one.id)} />
          ))}
        </ul>
      )}
      {sent && <SentInvitation invitation={sent} close={() => setSent(null)} />}
      {proof.sheet}
    </section>
  );
}

function InvitationLine({ invitation, resend, revoke }: { invitation: Invitation; resend: () => void; revoke: () => void }) {
  const say = useWords(words);
  const dates = useDates();
  const { name, email, state, expires, invitedBy } = invitation;
  const until = dates.day(dates.dayOfMoment(expires));
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-s">
      <span className="min-w-0 flex-1 basis-56">
        <span className="block truncate font-semibold">{name}</span>
        <span className="block truncate text-xs text-ink-3">
          {email} · {state === 'open' ? say('admin.until', { until, by: invitedBy?.name ?? '' }) : say('admin.expired', { until })}
        </span>
      </span>
      <Button look="text" className="mx-0" aria-label={say('admin.resendNamed', { name })} onPress={resend}>
        {say('admin.resend')}
      </Button>
      {state === 'open' && (
        <Button look="text" className="mx-0" aria-label={say('admin.revokeNamed', { name })} onPress={revoke}>
          {say('admin.revoke')}
        </Button>
      )}
    </li>
  );
}
