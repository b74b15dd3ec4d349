import { Link } from '@tanstack/react-router';
import { CalendarClock, UserCheck } from 'lucide-react';
import { partners as words } from '../../../shared/words/partners.ts';
import { useMe } from '../../api/me.ts';
import { useDuties } from '../../api/partners.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { lastDay } from '../guests/days.ts';

/** Whether anything about partners waits for the person. */
export function useHasDuties(): boolean {
  const me = useMe();
  const { data } = useDuties(me.kind === 'member');
  return data !== undefined && data.agreements.length + data.outsiders.length > 0;
}

/** What about partners waits for the person: agreements that run out, guests to decide on. Nothing when there is nothing. */
export function PartnerDuties() {
  const say = useWords(words);
  const dates = useDates();
  const me = useMe();
  const { data } = useDuties(me.kind === 'member');
  if (!data || data.agreements.length + data.outsiders.length === 0) return null;
  const line = 'flex items-start gap-3 px-4 py-3 text-s hover:bg-sunken';
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-s font-semibold text-partners">{say('guests.waitsForYou')}</h2>
      <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
        {data.agreements.map(({ agreement, partner, title, days }) => (
          <li key={agreement}>
            <Link to="/partners/$partner" params={{ partner: partner.id }} className={line}>
              <CalendarClock aria-hidden="true" className="mt-0.5 text-partners" />
              {days < 0 ? say('agreement.ranOut', { title, partner: partner.name }) : say('agreement.runsOut', { title, partner: partner.name, days })}
            </Link>
          </li>
        ))}
        {data.outsiders.map(({ person, partner, until, state }) => (
          <li key={person.id}>
            <Link to="/guests" className={line}>
              <UserCheck aria-hidden="true" className="mt-0.5 text-partners" />
              {say(state === 'waiting' ? 'guests.orphanLine' : 'guests.reviewLine', { name: person.name, company: partner.name, day: dates.day(lastDay(until, dates.dayOfMoment)) })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
