import type { Space } from '../../../shared/api/spaces.ts';
import { space as words } from '../../../shared/words/space.ts';
import { useMembership } from '../../api/spaces.ts';
import { Button } from '../../parts/Button.tsx';
import { useErrorText } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';

/** The way into a space: join it, or ask to. */
export function JoinButton({ space, loud = false }: { space: Space; loud?: boolean }) {
  const say = useWords(words);
  const text = useErrorText();
  const join = useMembership(space.id);
  if (space.mine) return null;
  if (space.requested) return <p className="text-s text-ink-3">{say('space.asked')}</p>;
  if (!space.abilities.join.allowed) return null;
  return (
    <Button look={loud ? 'loud' : 'quiet'} isPending={join.isPending} onPress={() => join.run({}, { failed: (error) => toast(text(error)) })} aria-label={`${say(space.access === 'open' ? 'space.join' : 'space.ask')}: ${space.name}`}>
      {say(space.access === 'open' ? 'space.join' : 'space.ask')}
    </Button>
  );
}
