import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { feed as words } from '../../../shared/words/feed.ts';
import { useMe } from '../../api/me.ts';
import { useAllSpaces } from '../../api/spaces.ts';
import { Button } from '../../parts/Button.tsx';
import { Empty } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

const CreateSpace = lazy(async () => ({ default: (await import('../spaces/CreateSpace.tsx')).CreateSpace }));

/** The first day of a Kontor: before anything can be written, there has to be a space. */
export function NoPosts() {
  const say = useWords(words);
  const navigate = useNavigate();
  const me = useMe();
  const { data: spaces } = useAllSpaces();
  const [creating, setCreating] = useState(false);
  if (!spaces) return null;
  if (spaces.length > 0 || me.kind !== 'member')
    return (
      <Empty title={say('feed.emptyTitle')} text={say('feed.emptyText')}>
        <Button look="loud" onPress={() => void navigate({ to: '/spaces' })}>
          {say('feed.toSpaces')}
        </Button>
      </Empty>
    );
  return (
    <Empty title={say('feed.emptyTitle')} text={say('feed.noSpaceText')}>
      <Button look="loud" onPress={() => setCreating(true)}>
        {say('feed.firstSpace')}
      </Button>
      {creating && (
        <Suspense>
          <CreateSpace isOpen close={() => setCreating(false)} />
        </Suspense>
      )}
    </Empty>
  );
}
