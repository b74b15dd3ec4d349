import { Link } from '@tanstack/react-router';
import { space as words } from '../../../shared/words/space.ts';
import { useWords } from '../../words/useWords.ts';

/** What a space holds besides its posts; a new section is one line here. */
const tabs = [
  { to: '/spaces/$space', word: 'posts' },
  { to: '/spaces/$space/commitments', word: 'commitments' },
  { to: '/spaces/$space/pages', word: 'pages' },
] as const;

/** The sections of a space. */
export function SpaceTabs({ space }: { space: string }) {
  const say = useWords(words);
  return (
    <nav aria-label={say('tab.label')} className="unprinted mb-4 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-5 text-s">
        {tabs.map(({ to, word }) => (
          <li key={to}>
            <Link to={to} params={{ space }} activeOptions={{ exact: true, includeSearch: false }} className="tap inline-flex min-h-9 items-center border-b-2 border-transparent text-ink-2 hover:text-ink aria-[current=page]:border-house aria-[current=page]:font-semibold aria-[current=page]:text-ink">
              {say(`tab.${word}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
