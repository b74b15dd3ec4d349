import type { Space } from '../../../shared/api/spaces.ts';
import { strictness as words } from '../../../shared/words/strictness.ts';
import { useWords } from '../../words/useWords.ts';

/** Says to whoever can't publish at once how one writes here. */
export function StrictNote({ space }: { space: Space }) {
  const say = useWords(words);
  const why = space.abilities.publish.reason;
  if (why !== 'needsApproval' && why !== 'notNamed') return null;
  return <p className="mb-4 rounded-m bg-sunken px-4 py-2.5 text-s text-ink-2">{say(why === 'needsApproval' ? 'strictness.moderatedNote' : 'strictness.formalNote')}</p>;
}
