import { Link } from '@tanstack/react-router';
import { CalendarClock, FileCheck2, FileX2, Send, UserCheck, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { catchUp } from '../../../shared/words/catchUp.ts';
import { lists } from '../../../shared/words/lists.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { releaseNote } from '../../../shared/words/releaseNote.ts';
import { useMe } from '../../api/me.ts';
import { useDuties } from '../../api/partners.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { lastDay } from '../guests/days.ts';

const lineLook = 'flex items-start gap-3 px-4 py-3 text-s hover:bg-sunken';

/** Whether anything waits for the person: in posts, to be released, or about partners. */
export function useHasDuties(): boolean {
  const me = useMe();
  const { data } = useDuties(me.kind === 'member');
  return me.counts.actions + me.counts.releases > 0 || (data !== undefined && data.agreements.length + data.outsiders.length > 0);
}

/** What waits for the person, one line each: posts, releases, agreements that run out, guests to decide on. Nothing when there is nothing. */
export function WaitsForYou() {
  const say = useWords(lists);
  const sayCatchUp = useWords(catchUp);
  const sayRelease = useWords(releaseNote);
  const me = useMe();
  // Drafts that came back are among what waits, but stand elsewhere.
  const posts = me.counts.actions - me.counts.drafts;
  if (!useHasDuties()) return null;
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-s font-semibold text-ink-2">{say('forMe.waits')}</h2>
      <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
        {posts > 0 && (
          <li>
            <Link to="/catch-up" className={`${lineLook} font-semibold`}>
              <Line icon={FileCheck2}>{sayCatchUp('catchUp.waiting', { count: posts })}</Line>
            </Link>
          </li>
        )}
        {me.counts.drafts > 0 && (
          <li>
            <Link to="/drafts" className={`${lineLook} font-semibold`}>
              <Line icon={FileX2}>{say('forMe.draftsFailed', { count: me.counts.drafts })}</Line>
            </Link>
          </li>
        )}
        {me.counts.releases > 0 && (
          <li>
            <Link to="/releases" className={`${lineLook} font-semibold`}>
              <Line icon={Send}>{sayRelease('releaseNote.waitsHint', { count: me.counts.releases })}</Line>
            </Link>
          </li>
        )}
        <PartnerDuties />
      </ul>
    </section>
  );
}

function PartnerDuties() {
  const say = useWords(words);
  const dates = useDates();
  const me = useMe();
  const { data } = useDuties(me.kind === 'member');
  if (!data) return null;
  return (
    <>
      {data.agreements.map(({ agreement, partner, title, days }) => (
        <li key={agreement}>
          <Link to="/partners/$partner" params={{ partner: partner.id }} className={lineLook}>
            <Line icon={CalendarClock}>{days < 0 ? say('agreement.ranOut', { title, partner: partner.name }) : say('agreement.runsOut', { title, partner: partner.name, days })}</Line>
          </Link>
        </li>
      ))}
      {data.outsiders.map(({ person, partner, until, state }) => (
        <li key={person.id}>
          <Link to="/guests" className={lineLook}>
            <Line icon={UserCheck}>{say(state === 'waiting' ? 'guests.orphanLine' : 'guests.reviewLine', { name: person.name, company: partner.name, day: dates.day(lastDay(until, dates.dayOfMoment)) })}</Line>
          </Link>
        </li>
      ))}
    </>
  );
}

const Line = ({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) => (
  <>
    <Icon aria-hidden="true" className="mt-0.5 text-ink-3" />
    {children}
  </>
);
