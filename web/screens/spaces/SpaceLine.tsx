import { Link } from '@tanstack/react-router';
import type { Space } from '../../../shared/api/spaces.ts';
import { space as words } from '../../../shared/words/space.ts';
import { useWords } from '../../words/useWords.ts';
import { JoinButton } from '../space/JoinButton.tsx';

/** A space in the directory: name, what it's about, who reads, and the way in. */
export function SpaceLine({ space }: { space: Space }) {
  const say = useWords(words);
  const facts = [say('spaces.readers', { count: space.readers.persons }), say(`access.${space.access}`), space.archived && say('spaces.archived'), space.mine && say('spaces.member')];
  return (
    <li className="flex items-center gap-4 px-4 py-3">
      <div className="min-w-0 flex-1">
        <Link to="/spaces/$space" params={{ space: space.id }} className="font-semibold hover:underline">
          {space.name}
        </Link>
        {space.description && <p className="line-clamp-2 text-s text-ink-2">{space.description}</p>}
        <p className="text-xs text-ink-3">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <JoinButton space={space} />
    </li>
  );
}
