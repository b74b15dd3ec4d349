import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { partners as words } from '../../shared/words/partners.ts';
import { useAction } from '../api/client.ts';
import { startAnew } from '../api/me.ts';
import { Refused } from '../api/problem.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Refusal } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { Door } from './signin/Door.tsx';

/** Where a mailed link leads. One press signs in, so that programs that look into mails don't use it up. */
export default function SignInLink() {
  const say = useWords(words);
  const { secret } = useParams({ from: '/sign-in/$secret' });
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const enter = useAction<{ code?: string }>({
    call: (body) => ({ method: 'POST', path: `/sign-in-links/${encodeURIComponent(secret)}`, body }),
    done: () => void startAnew().then(() => navigate({ to: '/' })),
  });
  const kind = enter.error instanceof Refused ? enter.error.type.split(':').at(-1) : '';
  const second = kind === 'secondFactorNeeded' || kind === 'wrongCode';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.run(code ? { code: code.replaceAll(' ', '') } : {});
  };
  return (
    <Door title={say('door.linkTitle')} lead={say('door.linkText')}>
      <form onSubmit={submit} className="grid gap-4">
        {second && <Field label={say('door.code')} value={code} onChange={setCode} autoComplete="one-time-code" isRequired autoFocus />}
        <Refusal error={kind === 'secondFactorNeeded' ? null : enter.error} />
        <Button look="loud" type="submit" isPending={enter.isPending}>
          {say('door.linkNow')}
        </Button>
      </form>
    </Door>
  );
}
