import { useState, type FormEvent } from 'react';
import { account as words } from '../../../shared/words/account.ts';
import { useChangePassword } from '../../api/account.ts';
import { useMe } from '../../api/me.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Field } from '../../parts/Field.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';

/** Changes the own password. */
export function PasswordCard() {
  const say = useWords(words);
  const me = useMe();
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const wrong = (field: string): string | undefined => (change.error instanceof Refused ? change.error.field(field) : undefined);
  const done = (): void => {
    setCurrent('');
    setPassword('');
    toast(say('password.changed'));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.run({ current, password }, { done });
  };
  return (
    <Card title={say('password.title')} text={say('password.text')}>
      <form onSubmit={submit} className="grid max-w-sm gap-4">
        <input type="text" name="username" autoComplete="username" value={me.email} readOnly hidden />
        <Field label={say('password.current')} type="password" value={current} onChange={setCurrent} error={wrong('current')} autoComplete="current-password" isRequired />
        <Field label={say('password.next')} hint={say('password.hint')} type="password" value={password} onChange={setPassword} error={wrong('password')} autoComplete="new-password" minLength={10} isRequired />
        {!wrong('current') && !wrong('password') && <Refusal error={change.error} />}
        <div>
          <Button type="submit" isPending={change.isPending}>
            {say('password.change')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
