import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { knowing as words } from '../../../shared/words/knowing.ts';
import { useKnowers } from '../../api/knowing.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Beside } from '../../parts/Page.tsx';
import { useWords } from '../../words/useWords.ts';
import { useReasons } from '../../knowing/reasons.ts';

const MOST = 8;

/** Beside a topic: who knows about it and agreed to be shown; and the way to enter oneself. */
export function KnowersBeside({ topic }: { topic: string }) {
  const say = useWords(words);
  const reasons = useReasons();
  const { data } = useKnowers({ topic });
  const known = data?.pages[0]?.items.slice(0, MOST) ?? [];
  return (
    <Beside icon={<Users aria-hidden="true" className="!size-4" />} title={say('topics.who')}>
      {known.map((one) => (
        <li key={one.person.id}>
          <Link to="/people/$person" params={{ person: one.person.id }} className="flex items-center gap-2.5 text-s hover:underline">
            <Avatar person={one.person} size="s" />
            <span className="min-w-0">
              <span className="block font-semibold">{one.person.name}</span>
              <span className="block text-xs text-ink-3">{reasons(one)}</span>
            </span>
          </Link>
        </li>
      ))}
      {data && known.length === 0 && <li className="text-s text-ink-3">{say('topics.nobody')}</li>}
      <li>
        <Link to="/settings/knowledge" className="tap inline-flex items-center text-s text-ink-2 hover:text-ink hover:underline">
          {say('topics.iKnow')}
        </Link>
      </li>
    </Beside>
  );
}
