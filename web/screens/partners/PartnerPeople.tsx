import type { Partner } from '../../../shared/api/partners.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { useGuests } from '../../api/partners.ts';
import { useWords } from '../../words/useWords.ts';
import { GuestLine } from '../guests/GuestLine.tsx';
import { OpenInvitations } from '../guests/OpenInvitations.tsx';

/** Who of a partner takes part, and who is invited. */
export function PartnerPeople({ partner }: { partner: Partner }) {
  const say = useWords(words);
  const { data } = useGuests({ partner: partner.id });
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-s font-semibold">{say('partner.people')}</h2>
      {data?.items.length === 0 && <p className="text-s text-ink-3">{say('partner.noPeople')}</p>}
      {data && data.items.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {data.items.map((guest) => (
            <GuestLine key={guest.person.id} guest={guest} />
          ))}
        </ul>
      )}
      <OpenInvitations partner={partner.id} />
    </section>
  );
}
