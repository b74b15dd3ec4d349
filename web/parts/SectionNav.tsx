import { Link } from '@tanstack/react-router';
import { people as words } from '../../shared/words/people.ts';
import { useMe } from '../api/me.ts';
import type { Section } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';

const line = 'tap inline-flex items-center border-b-2 border-transparent py-2 text-s text-ink-2 hover:text-ink aria-[current=page]:border-house aria-[current=page]:font-semibold aria-[current=page]:text-ink';
const row = 'flex min-h-[36px] items-center rounded-m px-3 text-s text-ink-2 hover:bg-sunken hover:text-ink aria-[current=page]:bg-card aria-[current=page]:font-semibold aria-[current=page]:text-ink';

/** The pages of the settings or the administration: a line of them above the content of each, on wide screens a list at its side. */
export function SectionNav({ name, sections, beside = false }: { name: 'settings' | 'administration'; sections: readonly Section[]; beside?: boolean }) {
  const say = useWords(words);
  const me = useMe();
  return (
    <nav aria-label={say(`sections.${name}`)} className={beside ? 'min-w-0 pt-[30px] pb-24 max-lg:hidden' : 'mb-5 border-b border-line lg:hidden'}>
      {beside && <h2 className="mb-2 px-3 text-s font-semibold">{say(`sections.${name}`)}</h2>}
      <ul className={beside ? '' : '-mb-px flex flex-wrap gap-x-5'}>
        {sections
          .filter((section) => section.open?.(me) ?? true)
          .map(({ to, word }) => (
            <li key={to}>
              <Link to={to} className={beside ? row : line}>
                {say(`sections.${word}`)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
