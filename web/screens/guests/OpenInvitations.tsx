import { partners as words } from '../../../shared/words/partners.ts';
import { useGuestInvitations, useRevokeGuest } from '../../api/partners.ts';
import { Button } from '../../parts/Button.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** Invitations of guests that wait, to be taken back. */
export function OpenInvitations({ partner }: { partner?: string }) {
  const say = useWords(words);
  const dates = useDates();
  const { data } = useGuestInvitations(partner);
  const revoke = useRevokeGuest();
  const open = data?.items.filter((one) => one.state === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <div className="mt-4">
      <h3 className="mb-2 text-s font-semibold text-ink-2">{say('partner.openInvitations')}</h3>
      <Refusal error={revoke.error} />
      <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
        {open.map(({ id, name, email, partner: company, expires, invitedBy }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-s">
            <span className="min-w-0 flex-1 basis-56">
              <span className="block truncate font-semibold">
                {name} <span className="font-normal text-partners">{company.name}</span>
              </span>
              <span className="block text-xs [overflow-wrap:anywhere] text-ink-3">
                {email} · {say('invite.openUntil', { day: dates.day(dates.dayOfMoment(expires)), by: invitedBy.name })}
              </span>
            </span>
            <Button look="text" className="mx-0" aria-label={say('invite.revokeNamed', { name })} onPress={() => revoke.run(id)}>
              {say('invite.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
