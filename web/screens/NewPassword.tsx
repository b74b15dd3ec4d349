import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { signin } from '../../shared/words/signin.ts';
import { useAction } from '../api/client.ts';
import { Refused } from '../api/problem.ts';
import { request } from '../api/request.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Refusal } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { Door } from './signin/Door.tsx';

/** Where the link of "forgot your password" leads. */
export default function NewPassword() {
  const say = useWords(signin);
  const { secret } = useParams({ from: '/password/$secret' });
  const path = `/password-resets/${encodeURIComponent(secret)}`;
  const alive = useQuery({ queryKey: ['reset', secret], queryFn: ({ signal }) => request('GET', path, { signal }).then(() => true), retry: false, staleTime: Infinity });
  const [password, setPassword] = useState('');
  const set = useAction<{ password: string }>({ call: (body) => ({ method: 'POST', path, body }) });
  const wrong = set.error instanceof Refused ? set.error.field('password') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set.run({ password });
  };
  const dead = alive.error instanceof Refused;
  const lead = dead ? say('signin.linkDead') : set.isSuccess ? say('signin.resetDone') : say('signin.resetText');
  return (
    <Door title={say('signin.resetTitle')} lead={lead}>
      {!dead && !set.isSuccess && (
        <form onSubmit={submit} className="grid gap-4">
          <Field label={say('setup.password')} hint={say('setup.passwordHint')} type="password" value={password} onChange={setPassword} error={wrong} autoComplete="new-password" minLength={10} isRequired autoFocus />
          {!wrong && <Refusal error={set.error} />}
          <Button look="loud" type="submit" isPending={set.isPending}>
            {say('signin.resetSave')}
          </Button>
        </form>
      )}
      {(dead || set.isSuccess) && (
        <Link to="/sign-in" className="text-house underline underline-offset-2">
          {say('signin.title')}
        </Link>
      )}
    </Door>
  );
}
