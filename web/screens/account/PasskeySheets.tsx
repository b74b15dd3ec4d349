import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { useState, type FormEvent } from 'react';
import type { Passkey } from '../../../shared/api/account.ts';
import { account as words } from '../../../shared/words/account.ts';
import { common } from '../../../shared/words/common.ts';
import { useAddPasskey, usePasskeyOptions, useRenamePasskey } from '../../api/account.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';
import { besidesProof, useProof } from './useProof.tsx';

/** Has the device make a passkey and adds it under a name. */
export function AddPasskey({ close }: { close: () => void }) {
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

/** Gives a passkey another name. */
export function RenamePasskey({ passkey, close }: { passkey: Passkey; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [name, setName] = useState(passkey.name);
  const rename = useRenamePasskey();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    rename.run({ id: passkey.id, name: name.trim() }, { done: close });
  };
  return (
    <Sheet title={say('passkeys.renameNamed', { name: passkey.name })} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={say('passkeys.name')} value={name} onChange={setName} isRequired maxLength={120} autoFocus />
        <Refusal error={rename.error} />
        <div>
          <Button look="loud" type="submit" isPending={rename.isPending}>
            {sayCommon('common.save')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
