import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { shell } from '../../shared/words/shell.ts';
import { useAction } from '../api/client.ts';
import { startAnew, useMe } from '../api/me.ts';
import { forget, unsent } from '../api/outbox.ts';
import { forgetWriting } from '../composer/localCopy.ts';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Refusal } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';

/** Signs out; asks first when texts would be lost by it. */
export function SignOut({ stay }: { stay: () => void }) {
  const say = useWords(shell);
  const me = useMe();
  const router = useRouter();
  const count = unsent(me.id);
  const leave = useAction<void>({ call: () => ({ method: 'DELETE', path: '/session' }) });
  const go = (): void =>
    leave.run(undefined, {
      done: () => {
        forget(me.id);
        forgetWriting(me.id);
        void startAnew().then(() => router.navigate({ to: '/sign-in' }));
      },
    });
  useEffect(() => {
    if (count === 0) go();
    // Only once, when the person has said so.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <Sheet title={say('person.signOut')} isOpen={count > 0 || leave.error !== null} close={stay} role="alertdialog">
      {count > 0 && <p className="mb-4">{say('person.unsent', { count })}</p>}
      <Refusal error={leave.error} />
      <div className="mt-4 flex gap-3">
        <Button look="loud" onPress={stay}>
          {say('person.stay')}
        </Button>
        <Button onPress={go}>{say('person.signOutAnyway')}</Button>
      </div>
    </Sheet>
  );
}
