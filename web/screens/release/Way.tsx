import { ArrowRight } from 'lucide-react';
import type { Release } from '../../../shared/api/releases.ts';
import { release as words } from '../../../shared/words/release.ts';
import { inkOf, softOf } from '../../parts/AudienceBadge.tsx';
import { useWords } from '../../words/useWords.ts';

/** Where from, where to: with the number of persons and companies. */
export function Way({ release }: { release: Release }) {
  const say = useWords(words);
  const { fromPlace: from, toPlace: to } = release;
  const guests = to?.companies.filter((company) => !company.house) ?? [];
  const box = 'rounded-s px-3.5 py-3 text-s';
  return (
    <section aria-label={say('release.fromTo', { from: release.from ?? '', to: release.to ?? '' })} className="card mb-4 grid grid-cols-[1fr_40px_1fr] items-stretch p-[18px] max-sm:grid-cols-1">
      <div className={`${box} ${from ? `${inkOf[from.audience]} ${softOf[from.audience]}` : 'bg-sunken'}`}>
        <p className="text-m font-semibold">{release.from}</p>
        {from && <p>{say(from.audience === 'internal' ? 'review.from' : 'review.fromPartners', { count: from.persons })}</p>}
      </div>
      <div className="grid place-items-center py-1 text-ink-3">
        <ArrowRight aria-hidden="true" className="max-sm:rotate-90" />
      </div>
      <div className={`${box} bg-partners-soft text-partners`}>
        <p className="text-m font-semibold">{to ? [to.name, ...guests.map((company) => company.name).filter((name) => !to.name.includes(name))].join(' · ') : say('review.byMail')}</p>
        {to ? (
          <p>
            {say('review.to', { companies: to.companies.length, count: to.persons })}
            {guests.length === 1 && `, ${say('review.ofThem', { count: guests[0]!.persons, name: guests[0]!.name })}`}
          </p>
        ) : (
          <p>
            {say('review.byMailText', { names: release.contacts.join(', ') })} · {release.companies.join(', ')}
          </p>
        )}
      </div>
    </section>
  );
}
