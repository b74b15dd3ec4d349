import { UserPlus } from 'lucide-react';
import { space as words } from '../../../shared/words/space.ts';
import { useDismissRequest, useRequests, useSetMember } from '../../api/spaces.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Button } from '../../parts/Button.tsx';
import { Beside } from '../../parts/Page.tsx';
import { useWords } from '../../words/useWords.ts';

/** Who asks to join; for those who decide. */
export function Requests({ space }: { space: string }) {
  const say = useWords(words);
  const { data } = useRequests(space, true);
  const member = useSetMember(space);
  const dismiss = useDismissRequest(space);
  if (!data?.items.length) return null;
  return (
    <Beside icon={<UserPlus aria-hidden="true" />} title={say('space.requests')}>
      {data.items.map(({ person }) => (
        <li key={person.id} className="text-s">
          <p className="mb-2 flex items-center gap-2.5">
            <Avatar person={person} size="s" />
            {person.name}
          </p>
          <div className="flex gap-2">
            <Button look="loud" onPress={() => member.run({ person: person.id, role: 'member' })}>
              {say('space.accept')}
            </Button>
            <Button onPress={() => dismiss.run(person.id)}>{say('space.decline')}</Button>
          </div>
        </li>
      ))}
    </Beside>
  );
}
