import { Link } from '@tanstack/react-router';
import { signin } from '../../../shared/words/signin.ts';
import { Refused } from '../../api/problem.ts';
import { useErrorText } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';
import { Door } from './Door.tsx';

/** Where an invitation leads that is used up or too old: who came in by it before goes to the sign-in page. */
export function DeadInvitation({ error }: { error: Error }) {
  const say = useWords(signin);
  const text = useErrorText();
  return (
    <Door title={say('signin.invitedDead')} lead={error instanceof Refused && error.status === 404 ? say('signin.linkDead') : text(error)}>
      <Link to="/sign-in" className="text-house underline underline-offset-2">
        {say('signin.haveAccount')}
      </Link>
    </Door>
  );
}
