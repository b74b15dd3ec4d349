import { useState } from 'react';
import type { Passkey } from '../../../shared/api/account.ts';
import { account as words } from '../../../shared/words/account.ts';
import { usePasskeys, useRemovePasskey } from '../../api/account.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { AddPasskey, RenamePasskey } from './PasskeySheets.tsx';
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
      {adding && <AddPasskey close={() => setAdding(false)} />}
      {proof.sheet}
    </Card>
  );
}

function PasskeyLine({ passkey, remove }: { passkey: Passkey; remove: () => void }) {
  const say = useWords(words);
  const dates = useDates();
  const [renaming, setRenaming] = useState(false);
  const date = dates.when(passkey.created);
  return (
    <li className="flex items-center justify-between gap-3 border-t border-line py-2 first:border-0">
      <span className="min-w-0">
        <span className="block truncate font-semibold">{passkey.name}</span>
        <span className="block text-xs text-ink-3">{passkey.used ? say('passkeys.used', { date, used: dates.when(passkey.used) }) : say('passkeys.since', { date })}</span>
      </span>
      <Button look="text" className="mx-0 ml-auto" aria-label={say('passkeys.renameNamed', { name: passkey.name })} onPress={() => setRenaming(true)}>
        {say('passkeys.rename')}
      </Button>
      <Button look="text" className="mx-0" aria-label={say('passkeys.removeNamed', { name: passkey.name })} onPress={remove}>
        {say('passkeys.remove')}
      </Button>
      {renaming && <RenamePasskey passkey={passkey} close={() => setRenaming(false)} />}
    </li>
  );
}
