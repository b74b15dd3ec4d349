import { useNavigate } from '@tanstack/react-router';
import { feed as words } from '../../../shared/words/feed.ts';
import { Button } from '../../parts/Button.tsx';
import { Empty } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** The first day of a Kontor. */
export function NoPosts() {
  const say = useWords(words);
  const navigate = useNavigate();
  return (
    <Empty title={say('feed.emptyTitle')} text={say('feed.emptyText')}>
      <Button look="loud" onPress={() => void navigate({ to: '/spaces' })}>
        {say('feed.toSpaces')}
      </Button>
    </Empty>
  );
}
