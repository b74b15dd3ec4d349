import { ScrollText, Users } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Space } from '../../../shared/api/spaces.ts';
import { space as words } from '../../../shared/words/space.ts';
import { useMe } from '../../api/me.ts';
import { useMembers } from '../../api/spaces.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Company } from '../../parts/Company.tsx';
import { Button } from '../../parts/Button.tsx';
import { Beside } from '../../parts/Page.tsx';
import { useWords } from '../../words/useWords.ts';
import { Companies } from './Companies.tsx';
import { Members } from './Members.tsx';
import { Publishers } from './Publishers.tsx';
import { Requests } from './Requests.tsx';

const GoalsHere = lazy(() => import('./GoalsHere.tsx'));

/** Beside a space: its rules, who asks to join, who is in. */
export function SpaceAside({ space }: { space: Space }) {
  const say = useWords(words);
  const me = useMe();
  return (
    <>
      {space.abilities.manage.allowed && <Requests space={space.id} />}
      {space.audience === 'partners' && space.abilities.read.allowed && <Companies space={space} />}
      {space.abilities.read.allowed && (
        <Suspense>
          <GoalsHere space={space.id} />
        </Suspense>
      )}
      {space.strictness === 'formal' && space.abilities.read.allowed && me.kind === 'member' && <Publishers space={space} />}
      {space.rules && (
        <section>
          <h2 className="mb-2 flex items-center gap-2 text-s font-semibold">
            <ScrollText aria-hidden="true" />
            {say('space.rules')}
          </h2>
          <p className="border-t border-line pt-2 text-s whitespace-pre-line text-ink-2">{space.rules}</p>
        </section>
      )}
      {space.abilities.read.allowed && <FirstMembers space={space} />}
    </>
  );
}

function FirstMembers({ space }: { space: Space }) {
  const say = useWords(words);
  const { data } = useMembers(space.id, true);
  const [all, setAll] = useState(false);
  const first = data?.items.slice(0, 6) ?? [];
  if (first.length === 0) return null;
  return (
    <div>
      <Beside icon={<Users aria-hidden="true" />} title={say('space.members')}>
        {first.map(({ person, role }) => (
          <li key={person.id} className="flex items-center gap-2.5 text-s leading-[1.35]">
            <Avatar person={person} size="s" />
            <span className="min-w-0">
              <span className="block truncate">
                {person.name}
                <Company of={person.company} />
              </span>
              <span className="block text-xs text-ink-3">{[person.role, role === 'member' ? null : say(`role.${role}`)].filter(Boolean).join(' · ')}</span>
            </span>
          </li>
        ))}
      </Beside>
      <Button look="text" onPress={() => setAll(true)}>
        {say('space.allMembers', { count: space.readers.persons })}
      </Button>
      {all && <Members space={space} close={() => setAll(false)} />}
    </div>
  );
}
