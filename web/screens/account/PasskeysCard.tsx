import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { useState, type FormEvent } from 'react';
import type { Passkey } from '../../../shared/api/account.ts';
import { account as words } from '../../../shared/words/account.ts';
import { useAddPasskey, usePasskeyOptions, usePasskeys, useRemovePasskey } from '../../api/account.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { besidesProof, useProof } from './useProof.tsx';

/** The own passkeys; adds and removes them. */
export function PasskeysCard() {
  const say = useWords(words);
  const { data } = usePasskeys();
  const [adding, setAdding] = useState(false);
  const proof = useProof();
  const remove = useRemovePasskey();
  const take = (id: string): void => remove.run(id, { failed: proof.failed(() => take(id)) });
  const supported = 'PublicKeyCredential' in window;
  return (
    <Card title={say('passkeys.title')} text={say('passkeys.text')}>
      {data && data.items.length > 0 && (
        <ul className="mb-4 text-s">
          {data.items.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} remove={() => take(passkey.id)} />
          ))}
        </ul>
      )}
      <Refusal error={besidesProof(remove.error)} />
      {supported ? <Button onPress={() => setAdding(true)}>{say('passkeys.add')}</Button> : <p className="text-s text-ink-3">{say('passkeys.unsupported')}</p>}
      {adding && <AddSheet close={() => setAdding(false)} />}
      {proof.sheet}
    </Card>
  );
}

function PasskeyLine({ passkey, remove }: { passkey: Passkey; remove: () => void }) {
  const say = useWords(words);
  const dates = useDates();
  const date = dates.when(passkey.created);
  return (
    <li className="flex items-center justify-between gap-3 border-t border-line py-2 first:border-0">
      <span className="min-w-0">
        <span className="block truncate font-semibold">{passkey.name}</span>
        <span className="block text-xs text-ink-3">{passkey.used ? say('passkeys.used', { date, used: dates.when(passkey.used) }) : say('passkeys.since', { date })}</span>
      </span>
      <Button look="text" className="mx-0" aria-label={say('passkeys.removeNamed', { name: passkey.name })} onPress={remove}>
        {say('passkeys.remove')}
      </Button>
    </li>
  );
}

function AddSheet({ close }: { close: () => void }) {
  const say = useWords(words);
  const [name, setName] = useState('');
  const [failed, setFailed] = useState(false);
  const proof = useProof();
  const options = usePasskeyOptions();
  const add = useAddPasskey();
  const begin = (): void => options.run(undefined, { done: (given) => void make(given), failed: proof.failed(begin) });
  async function make(given: Record<string, unknown>): Promise<void> {
    const { startRegistration } = await import('@simplewebauthn/browser');
    const response = await startRegistration({ optionsJSON: given as unknown as PublicKeyCredentialCreationOptionsJSON }).catch(() => null);
    setFailed(!response);
    if (response) add.run({ name: name.trim(), response }, { done: () => (close(), toast(say('passkeys.added'))) });
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    begin();
  };
  return (
    <Sheet title={say('passkeys.add')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={say('passkeys.name')} hint={say('passkeys.nameHint')} value={name} onChange={setName} isRequired maxLength={120} autoFocus />
        {failed && (
          <p role="alert" className="text-s text-late">
            {say('passkeys.failed')}
          </p>
        )}
        <Refusal error={besidesProof(options.error ?? add.error)} />
        <div>
          <Button look="loud" type="submit" isPending={options.isPending || add.isPending}>
            {say('passkeys.add')}
          </Button>
        </div>
      </form>
      {proof.sheet}
    </Sheet>
  );
}
