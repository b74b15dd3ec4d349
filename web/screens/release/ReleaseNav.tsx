import { Link } from '@tanstack/react-router';
import { release as words } from '../../../shared/words/release.ts';
import { useWords } from '../../words/useWords.ts';

const tabs = [
  { to: '/releases', word: 'register.releasesTab' },
  { to: '/register', word: 'register.registerTab' },
  { to: '/approvers', word: 'register.approversTab' },
] as const;

/** The pages of the release beside each other. */
export function ReleaseNav() {
  const say = useWords(words);
  return (
    <nav aria-label={say('release.releases')} className="unprinted mb-5 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {tabs.map(({ to, word }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true }} className="tap inline-flex items-center border-b-2 border-transparent py-2 text-s text-ink-2 hover:text-ink aria-[current=page]:border-house aria-[current=page]:font-semibold aria-[current=page]:text-ink">
              {say(word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
