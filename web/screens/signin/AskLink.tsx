import { useState } from 'react';
import { partners as words } from '../../../shared/words/partners.ts';
import { signin } from '../../../shared/words/signin.ts';
import { useAction } from '../../api/client.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';
import { Door } from './Door.tsx';

/** Asks for a link that signs a guest in; the answer is the same whether there is such a guest or not. */
export function AskLink({ back }: { back: () => void }) {
  const say = useWords(words);
  const saySignin = useWords(signin);
  const [email, setEmail] = useState('');
  const ask = useAction<{ email: string }>({ call: (body) => ({ method: 'POST', path: '/sign-in-links', body }) });
  return (
    <Door title={say('door.askTitle')} lead={ask.isSuccess ? undefined : say('door.askText')}>
      {ask.isSuccess ? (
        <p role="status">{say('door.askSent', { email })}</p>
      ) : (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            ask.run({ email });
          }}
        >
          <Field label={saySignin('signin.email')} value={email} onChange={setEmail} type="email" name="email" autoComplete="username" isRequired autoFocus />
          <Refusal error={ask.error} />
          <Button look="loud" type="submit" isPending={ask.isPending}>
            {saySignin('signin.forgotSend')}
          </Button>
        </form>
      )}
      <p className="mt-5 text-center">
        <Button look="text" onPress={back}>
          {saySignin('signin.back')}
        </Button>
      </p>
    </Door>
  );
}
