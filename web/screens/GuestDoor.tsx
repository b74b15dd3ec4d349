import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { OfferedGuest } from '../../shared/api/partners.ts';
import { common } from '../../shared/words/common.ts';
import { partners as words } from '../../shared/words/partners.ts';
import { signin } from '../../shared/words/signin.ts';
import { useAction } from '../api/client.ts';
import { startAnew } from '../api/me.ts';
import { Refused } from '../api/problem.ts';
import { read } from '../api/request.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Refusal } from '../parts/States.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { lastDay } from './guests/days.ts';
import { DeadInvitation } from './signin/DeadInvitation.tsx';
import { Door } from './signin/Door.tsx';

/** Where a guest's invitation leads: who invites into what, a name, perhaps a password, and one is in. */
export default function GuestDoor() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { secret } = useParams({ from: '/guest/$secret' });
  const { data: offered, error } = useQuery({ queryKey: ['guest-links', secret], queryFn: read<OfferedGuest>(`/guest-links/${encodeURIComponent(secret)}`), retry: false });
  if (error) return <DeadInvitation error={error} />;
  if (!offered) return <Door title={sayCommon('common.waiting')}>{null}</Door>;
  return (
    <Door title={say('door.title', { house: offered.house })} lead={say('door.text', { name: offered.invitedBy, company: offered.company, spaces: offered.spaces.join(', ') })}>
      <AcceptForm secret={secret} offered={offered} />
    </Door>
  );
}

function AcceptForm({ secret, offered }: { secret: string; offered: OfferedGuest }) {
  const say = useWords(words);
  const saySignin = useWords(signin);
  const dates = useDates();
  const navigate = useNavigate();
  const [name, setName] = useState(offered.name);
  const [password, setPassword] = useState('');
  const accept = useAction<{ name: string; password?: string }>({
    call: (body) => ({ method: 'POST', path: `/guest-links/${encodeURIComponent(secret)}/accept`, body }),
    done: () => void startAnew().then(() => navigate({ to: '/' })),
  });
  const wrong = (field: string): string | undefined => (accept.error instanceof Refused ? accept.error.field(field) : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    accept.run({ name, ...(password ? { password } : {}) });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-s text-ink-2">{say('door.until', { day: dates.day(lastDay(offered.until, dates.dayOfMoment)) })}</p>
      <Field label={saySignin('signin.email')} value={offered.email} isReadOnly autoComplete="username" />
      <Field label={saySignin('setup.name')} value={name} onChange={setName} error={wrong('name')} autoComplete="name" isRequired maxLength={120} />
      <Field label={say('door.password')} hint={say('door.passwordHint')} type="password" value={password} onChange={setPassword} error={wrong('password')} autoComplete="new-password" />
      {!wrong('password') && !wrong('name') && <Refusal error={accept.error} />}
      <Button look="loud" type="submit" isPending={accept.isPending}>
        {say('door.enter')}
      </Button>
    </form>
  );
}
