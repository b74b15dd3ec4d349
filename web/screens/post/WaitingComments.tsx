import { useOutbox, type Letter } from '../../api/outbox.ts';
import { WaitingLetter } from '../../composer/WaitingLetter.tsx';

/** Own answers that are still on their way. */
export function WaitingComments({ post, edit }: { post: string; edit: (letter: Letter) => void }) {
  const letters = useOutbox().filter((letter) => 'post' in letter.to && letter.to.post === post);
  return letters.map((letter) => <WaitingLetter key={letter.key} letter={letter} edit={() => edit(letter)} />);
}
