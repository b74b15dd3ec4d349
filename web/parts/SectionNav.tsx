import { Link } from '@tanstack/react-router';
import { people as words } from '../../shared/words/people.ts';
import { useMe } from '../api/me.ts';
import type { Section } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';

/** The pages of the settings or the administration beside each other, above the content of each. */
export function SectionNav({ name, sections }: { name: 'settings' | 'administration'; sections: readonly Section[] }) {
  const say = useWords(words);
  const me = useMe();
  return (
    <nav aria-label={say(`sections.${name}`)} className="mb-5 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {sections
          .filter((section) => section.open?.(me) ?? true)
          .map(({ to, word }) => (
            <li key={to}>
              <Link to={to} className="tap inline-flex items-center border-b-2 border-transparent py-2 text-s text-ink-2 hover:text-ink aria-[current=page]:border-house aria-[current=page]:font-semibold aria-[current=page]:text-ink">
                {say(`sections.${word}`)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
