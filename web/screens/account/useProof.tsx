import { useState, type FormEvent } from 'react';
import { account as words } from '../../../shared/words/account.ts';
import { useProve } from '../../api/account.ts';
import { useMe } from '../../api/me.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

const kindOf = (error: Error | null): string => (error instanceof Refused ? (error.type.split(':').at(-1) ?? '') : '');

/** An error to show; that a fresh proof is needed is no error: the sheet asks for it. */
export const besidesProof = (error: Error | null): Error | null => (kindOf(error) === 'proveAgain' ? null : error);

/** For actions that need a fresh proof: `failed(again)` opens the sheet when the server asks for it, and runs `again` afterwards. */
export function useProof() {
  const [again, setAgain] = useState<(() => void) | null>(null);
  const failed = (retry: () => void) => (error: Error): void => {
    if (kindOf(error) === 'proveAgain') setAgain(() => retry);
  };
  const done = (): void => {
    setAgain(null);
    again?.();
  };
  return { failed, sheet: again && <ProveSheet close={() => setAgain(null)} done={done} /> };
}

function ProveSheet({ close, done }: { close: () => void; done: () => void }) {
  const say = useWords(words);
  const me = useMe();
  const prove = useProve();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const wrong = prove.error instanceof Refused ? prove.error.field('password') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    prove.run({ password, ...(code ? { code } : {}) }, { done });
  };
  return (
    <Sheet title={say('account.proveTitle')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-s text-ink-2">{say('account.proveText')}</p>
        <Field label={say('password.current')} type="password" value={password} onChange={setPassword} error={wrong} autoComplete="current-password" isRequired autoFocus />
        {me.twoFactor && <Field label={say('account.codeToo')} value={code} onChange={setCode} autoComplete="one-time-code" isRequired />}
        {!wrong && <Refusal error={prove.error} />}
        <div>
          <Button look="loud" type="submit" isPending={prove.isPending}>
            {say('account.prove')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
