import type { Space } from '../../../shared/api/spaces.ts';
import { space as words } from '../../../shared/words/space.ts';
import { inkOf, softOf } from '../../parts/AudienceBadge.tsx';
import { useReaders } from '../../parts/readers.ts';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** Who reads here, by number and company; where others read too, the space itself says so. */
export function AudienceNote({ space }: { space: Space }) {
  const say = useWords(words);
  const dates = useDates();
  const readers = useReaders();
  return (
    <div className={`mb-4 rounded-m px-4 py-2.5 text-s ${softOf[space.audience]} ${inkOf[space.audience]}`}>
      <p className="flex items-baseline gap-2">
        <i aria-hidden="true" className="dot" />
        <span>
          {say('space.reads', { who: readers(space.readers) })}
          {space.audience !== 'internal' && <b className="font-semibold"> {say(space.audience === 'partners' ? 'space.partnersNote' : 'space.publicNote')}</b>}
        </span>
      </p>
      {space.archived && <p className="mt-1">{say('space.isArchived', { when: dates.day(dates.dayOfMoment(space.archived)) })}</p>}
    </div>
  );
}
