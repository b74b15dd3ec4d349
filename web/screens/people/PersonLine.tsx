import { Link } from '@tanstack/react-router';
import type { Person } from '../../../shared/api/people.ts';
import { people as words } from '../../../shared/words/people.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Company } from '../../parts/Company.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

/** What is to know about somebody's absence; null while they are there. */
export function useAbsence(): (person: Person) => string | null {
  const say = useWords(words);
  const dates = useDates();
  return ({ absence }) => {
    if (!absence || absence.from > dates.today || absence.until < dates.today) return null;
    const until = dates.day(absence.until);
    return absence.deputy ? say('people.awayDeputy', { until, name: absence.deputy.name }) : say('people.awayUntil', { until });
  };
}

/** A person in the directory. */
export function PersonLine({ person }: { person: Person }) {
  const away = useAbsence()(person);
  const about = [...new Set([person.role, person.department, person.site])].filter(Boolean).join(' · ');
  return (
    <li>
      <Link to="/people/$person" params={{ person: person.id }} className="flex items-center gap-3 px-4 py-3 hover:bg-sunken">
        <Avatar person={person} />
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">
            {person.name}
            <Company of={person.company} />
          </span>
          {about && <span className="block truncate text-s text-ink-2">{about}</span>}
          {(away ?? person.skills.length > 0) && <span className="block truncate text-xs text-ink-3">{away ?? person.skills.join(', ')}</span>}
        </span>
      </Link>
    </li>
  );
}
