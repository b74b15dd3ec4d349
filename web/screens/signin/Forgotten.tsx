import { useState } from 'react';
import { signin } from '../../../shared/words/signin.ts';
import { useAction } from '../../api/client.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';
import { Door } from './Door.tsx';

/** Asks for a link to a new password; the answer is the same whether there is such an account or not. */
export function Forgotten({ back }: { back: () => void }) {
  const say = useWords(signin);
  const [email, setEmail] = useState('');
  const ask = useAction<{ email: string }>({ call: (body) => ({ method: 'POST', path: '/password-resets', body }) });
  return (
    <Door title={say('signin.forgotTitle')} lead={ask.isSuccess ? undefined : say('signin.forgotText')}>
      {ask.isSuccess ? (
        <p role="status">{say('signin.forgotSent', { email })}</p>
      ) : (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            ask.run({ email });
          }}
        >
          <Field label={say('signin.email')} value={email} onChange={setEmail} type="email" name="email" autoComplete="username" isRequired autoFocus />
          <Refusal error={ask.error} />
          <Button look="loud" type="submit" isPending={ask.isPending}>
            {say('signin.forgotSend')}
          </Button>
        </form>
      )}
      <p className="mt-5 text-center">
        <Button look="text" onPress={back}>
          {say('signin.back')}
        </Button>
      </p>
    </Door>
  );
}
