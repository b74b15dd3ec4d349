import { Link } from '@tanstack/react-router';
import { Mail } from 'lucide-react';
import type { Outsider } from '../../../shared/api/partners.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { people } from '../../../shared/words/people.ts';
import { inkOf } from '../../parts/AudienceBadge.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { lastDay } from '../guests/days.ts';
import { Fact, PersonLink, Reach } from './Fact.tsx';

/** What the house knows of somebody of a partner: their company, who answers for them, and until when they have access. */
export function GuestFacts({ guest }: { guest: Outsider }) {
  const say = useWords(words);
  const sayPeople = useWords(people);
  const dates = useDates();
  const { partner, sponsor, state, until, review, email } = guest;
  return (
    <>
      <Fact word={sayPeople('people.company')}>
        <Link to="/partners/$partner" params={{ partner: partner.id }} className="text-partners underline underline-offset-2">
          {partner.name}
        </Link>
      </Fact>
      <Fact word={say('guests.sponsorWord')}>{sponsor && state !== 'waiting' ? <PersonLink person={sponsor} /> : say('guests.noSponsor')}</Fact>
      <Fact word={say('guests.access')}>
        <span className={state === 'active' && !review ? '' : 'font-semibold text-late'}>{say(`guests.${state}`, { day: dates.day(lastDay(until, dates.dayOfMoment)) })}</span>
      </Fact>
      <Fact word={sayPeople('profile.email')} wide>{email && <Reach icon={<Mail aria-hidden="true" className="!size-4" />} href={`mailto:${email}`} text={email} />}</Fact>
    </>
  );
}

/** What they may see at all, and the spaces in which they are, of those the asker may know of. */
export function GuestSpaces({ guest: { spaces, person, kind } }: { guest: Outsider }) {
  const say = useWords(words);
  return (
    <section aria-label={say('guests.spaces')} className="mt-6">
      <h2 className="text-s font-semibold">{say('guests.spaces')}</h2>
      <p className="mb-2 text-s text-ink-2">{say(kind === 'guest' ? 'guests.guestMeans' : 'guests.contactMeans')}</p>
      {spaces.length === 0 && <p className="text-s text-ink-3">{say('guests.noSpaces', { name: person.name })}</p>}
      <ul hidden={spaces.length === 0} className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
        {spaces.map((space) => (
          <li key={space.id}>
            <Link to="/spaces/$space" params={{ space: space.id }} className="tap flex items-center gap-2 px-4 py-2.5 text-s hover:bg-sunken">
              <i aria-hidden="true" className={`dot ${inkOf[space.audience]}`} />
              <span className="min-w-0 flex-1 font-semibold">{space.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
