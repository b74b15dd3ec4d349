import { LockKeyhole, TriangleAlert, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { composer as words } from '../../shared/words/composer.ts';
import { useAudience, useSpace } from '../api/spaces.ts';
import { inkOf, softOf } from '../parts/AudienceBadge.tsx';
import { useReaders } from '../parts/readers.ts';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { mentionsOf } from './plain.ts';
import type { Doc } from './Editor.tsx';

/** Who will read, by number and company, before it's sent; and who is mentioned in vain. It stays in sight unless `still`. */
export function AudienceFoot({ space: id, doc, still = false, children }: { space: string | null; doc: Doc | null; still?: boolean; children: ReactNode }) {
  const say = useWords(words);
  const { data: space } = useSpace(id ?? '', id !== null);
  const { data } = useAudience(id, doc ? mentionsOf(doc) : []);
  const readers = data?.readers ?? space?.readers;
  const audience = space?.audience ?? 'internal';
  const Icon = audience === 'internal' ? LockKeyhole : Users;
  const who = useReaders();
  const dates = useDates();
  const deaf = data?.cannotRead ?? [];
  return (
    <div className={`${still ? '' : 'sticky bottom-0 z-10 max-md:bottom-[calc(57px+env(safe-area-inset-bottom))]'} rounded-b-m border-t border-line px-4 py-2 text-s ${softOf[audience]} ${inkOf[audience]}`}>
      {deaf.length > 0 && (
        <p role="status" className="mb-2 flex items-start gap-2 font-semibold text-late">
          <TriangleAlert aria-hidden="true" className="mt-0.5 !size-4" />
          {say('audience.warns', { count: deaf.length, names: deaf.map((person) => person.name).join(', ') })}
        </p>
      )}
      {data?.away?.map(({ person, until, deputy }) => (
        <p key={person.id} role="status" className="mb-2">
          {deputy ? say('audience.awayDeputy', { name: person.name, until: dates.day(until), deputy: deputy.name }) : say('audience.away', { name: person.name, until: dates.day(until) })}
        </p>
      ))}
      <div className="flex flex-wrap items-center gap-2">
        {id === null && <p className="min-w-0 flex-1 basis-40 leading-snug">{say('audience.choose')}</p>}
        {space && readers && (
          <>
            <Icon aria-hidden="true" />
            <p className="min-w-0 flex-1 basis-40 leading-snug">
              {say('audience.reads')} <b className="font-semibold">{space.name}</b>, {who(readers)}
            </p>
          </>
        )}
        <div className="ml-auto flex flex-none items-center gap-3">{children}</div>
      </div>
    </div>
  );
}
