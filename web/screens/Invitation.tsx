import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { common } from '../../shared/words/common.ts';
import { signin } from '../../shared/words/signin.ts';
import { useAction } from '../api/client.ts';
import { startAnew } from '../api/me.ts';
import { Refused } from '../api/problem.ts';
import { read } from '../api/request.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Refusal } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { DeadInvitation } from './signin/DeadInvitation.tsx';
import { Door } from './signin/Door.tsx';

type Offered = { house: string; name: string; email: string; invitedBy: string };

/** Where an invitation leads: name and password, and one is in. */
export default function Invitation() {
  const say = useWords(signin);
  const sayCommon = useWords(common);
  const { secret } = useParams({ from: '/invitation/$secret' });
  const { data: offered, error } = useQuery({ queryKey: ['invitations', secret], queryFn: read<Offered>(`/invitations/${encodeURIComponent(secret)}`), retry: false });
  if (error) return <DeadInvitation error={error} />;
  if (!offered) return <Door title={sayCommon('common.waiting')}>{null}</Door>;
  return (
    <Door title={say('signin.invitedTitle', { house: offered.house })} lead={say('signin.invitedText', { name: offered.invitedBy })}>
      <AcceptForm secret={secret} offered={offered} />
    </Door>
  );
}

function AcceptForm({ secret, offered }: { secret: string; offered: Offered }) {
  const say = useWords(signin);
  const navigate = useNavigate();
  const [name, setName] = useState(offered.name);
  const [password, setPassword] = useState('');
  const accept = useAction<{ name: string; password: string }>({
    call: (body) => ({ method: 'POST', path: `/invitations/${encodeURIComponent(secret)}/accept`, body }),
    done: () => void startAnew().then(() => navigate({ to: '/' })),
  });
  const wrong = (field: string): string | undefined => (accept.error instanceof Refused ? accept.error.field(field) : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    accept.run({ name, password });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <Field label={say('signin.email')} value={offered.email} isReadOnly autoComplete="username" />
      <Field label={say('setup.name')} value={name} onChange={setName} error={wrong('name')} autoComplete="name" isRequired maxLength={120} />
      <Field label={say('setup.password')} hint={say('setup.passwordHint')} type="password" value={password} onChange={setPassword} error={wrong('password')} autoComplete="new-password" minLength={10} isRequired autoFocus />
      {!wrong('password') && !wrong('name') && <Refusal error={accept.error} />}
      <Button look="loud" type="submit" isPending={accept.isPending}>
        {say('signin.invitedEnter')}
      </Button>
    </form>
  );
}
