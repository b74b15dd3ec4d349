import { useNavigate, useSearch } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { partners } from '../../shared/words/partners.ts';
import { signin } from '../../shared/words/signin.ts';
import { useAction } from '../api/client.ts';
import { startAnew, useSetup } from '../api/me.ts';
import { Refused } from '../api/problem.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Refusal } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { AskLink } from './signin/AskLink.tsx';
import { DemoCast } from './signin/DemoCast.tsx';
import { Door } from './signin/Door.tsx';
import { LeaveDemo } from './signin/LeaveDemo.tsx';
import { Forgotten } from './signin/Forgotten.tsx';
import { signInWithPasskey } from './signin/passkey.ts';

export type Credentials = { email: string; password: string; code?: string };

/** Signing in: password and, where it's set up, the second step; or a passkey; or a click on someone of the demo. */
export default function SignIn() {
  const say = useWords(signin);
  const sayPartners = useWords(partners);
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  const { data: setup } = useSetup();
  const [forgot, setForgot] = useState(false);
  const [asking, setAsking] = useState(false);
  const [own, setOwn] = useState(false);
  const arrive = (): void => void startAnew().then(() => navigate({ href: to ?? '/' }));
  const enter = useAction<Credentials>({ call: (body) => ({ method: 'POST', path: '/session', body }), done: arrive });
  const enterDemo = useAction<{ email: string }>({ call: (body) => ({ method: 'POST', path: '/demo/session', body }), done: arrive });
  const administrator = setup?.cast.find((person) => person.administrator);
  if (forgot) return <Forgotten back={() => setForgot(false)} />;
  if (asking) return <AskLink back={() => setAsking(false)} />;
  if (setup?.demo && !own)
    return (
      <Door title={say('signin.demoTitle', { house: setup.house ?? '' })} lead={say('signin.demoText')} wide>
        <DemoCast cast={setup.cast} choose={(email) => enterDemo.run({ email })} isPending={enterDemo.isPending} error={enterDemo.error} />
        <p className="mt-5 flex flex-wrap justify-center gap-x-8 gap-y-2">
          <Button look="text" onPress={() => setOwn(true)}>
            {say('signin.demoPassword')}
          </Button>
          {administrator && <LeaveDemo administrator={administrator.email} />}
        </p>
      </Door>
    );
  const second = needsCode(enter.error);
  return (
    <Door title={say(second ? 'signin.codeTitle' : 'signin.title')} lead={second ? say('signin.codeText') : undefined}>
      <PasswordForm enter={enter} second={second} />
      {!second && <Passkey arrive={arrive} />}
      <p className="mt-5 grid justify-items-center gap-1 text-center">
        {!setup?.demo && (
          <Button look="text" onPress={() => setAsking(true)}>
            {sayPartners('door.askLink')}
          </Button>
        )}
        <Button look="text" onPress={() => (setup?.demo ? setOwn(false) : setForgot(true))}>
          {say(setup?.demo ? 'signin.demoBack' : 'signin.forgot')}
        </Button>
      </p>
    </Door>
  );
}

type Enter = ReturnType<typeof useAction<Credentials>>;

const kindOf = (error: Error | null): string => (error instanceof Refused ? (error.type.split(/[/#:]/).at(-1) ?? '') : '');
const needsCode = (error: Error | null): boolean => ['secondFactorNeeded', 'wrongCode'].includes(kindOf(error));

function PasswordForm({ enter, second }: { enter: Enter; second: boolean }) {
  const say = useWords(signin);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.run({ email, password, ...(second ? { code: code.replaceAll(' ', '') } : {}) });
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      {second ? (
        <Field label={say('signin.code')} value={code} onChange={setCode} name="code" autoComplete="one-time-code" isRequired autoFocus />
      ) : (
        <>
          <Field label={say('signin.email')} value={email} onChange={setEmail} type="email" name="email" autoComplete="username webauthn" isRequired />
          <Field label={say('signin.password')} value={password} onChange={setPassword} type="password" name="password" autoComplete="current-password" isRequired />
        </>
      )}
      <Refusal error={kindOf(enter.error) === 'secondFactorNeeded' ? null : enter.error} />
      <Button look="loud" type="submit" isPending={enter.isPending} className="w-full">
        {say(second ? 'signin.enterCode' : 'signin.enter')}
      </Button>
    </form>
  );
}

function Passkey({ arrive }: { arrive: () => void }) {
  const say = useWords(signin);
  const [failed, setFailed] = useState(false);
  if (!('PublicKeyCredential' in window)) return null;
  const enter = (): void => {
    setFailed(false);
    signInWithPasskey().then(arrive, () => setFailed(true));
  };
  return (
    <>
      <Button icon={KeyRound} className="mt-3 w-full" onPress={enter}>
        {say('signin.passkey')}
      </Button>
      {failed && (
        <p role="alert" className="mt-2 text-s text-late">
          {say('signin.passkeyFailed')}
        </p>
      )}
    </>
  );
}
