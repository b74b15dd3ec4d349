import { useState, type FormEvent } from 'react';
import type { TokenScope } from '../../../shared/api/account.ts';
import { account as words } from '../../../shared/words/account.ts';
import { useMakeToken } from '../../api/account.ts';
import { useMe } from '../../api/me.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { CopyLine } from '../../parts/CopyLine.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { administers } from '../../shell/sections.ts';
import { useWords } from '../../words/useWords.ts';
import { besidesProof, useProof } from './useProof.tsx';

const scopes: Record<'read' | 'readWrite' | 'all', TokenScope[]> = { read: ['read'], readWrite: ['read', 'write'], all: ['read', 'write', 'admin'] };
type Scope = keyof typeof scopes;
const days = ['7', '30', '90', '365'] as const;

/** Makes an access token and shows its secret, this once. */
export function MakeToken({ close }: { close: () => void }) {
  const say = useWords(words);
  const me = useMe();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<Scope>('read');
  const [valid, setValid] = useState<(typeof days)[number]>('90');
  const [secret, setSecret] = useState<string | null>(null);
  const proof = useProof();
  const make = useMakeToken();
  const run = (): void => make.run({ name: name.trim(), scopes: scopes[scope], days: Number(valid) }, { done: (made) => setSecret(made.secret), failed: proof.failed(run) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run();
  };
  if (secret) {
    return (
      <Sheet title={say('tokens.add')} isOpen close={close} role="alertdialog">
        <p className="mb-4 text-s text-ink-2">{say('tokens.secretText')}</p>
        <CopyLine label={say('tokens.secret')} value={secret} word={say('tokens.copy')} copied={say('totp.copied')} />
        <Button look="loud" className="mt-4" onPress={close}>
          {say('tokens.done')}
        </Button>
      </Sheet>
    );
  }
  const offered = (Object.keys(scopes) as Scope[]).filter((one) => one !== 'all' || administers(me));
  return (
    <Sheet title={say('tokens.add')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={say('tokens.name')} value={name} onChange={setName} isRequired maxLength={120} autoFocus />
        <Choice label={say('tokens.scopes')} value={scope} onChange={setScope} options={offered.map((value) => ({ value, word: say(`tokens.${value}`) }))} />
        <Choice label={say('tokens.days')} value={valid} onChange={setValid} options={days.map((value) => ({ value, word: say('tokens.daysOf', { days: Number(value) }) }))} />
        <Refusal error={besidesProof(make.error)} />
        <div>
          <Button look="loud" type="submit" isPending={make.isPending}>
            {say('tokens.make')}
          </Button>
        </div>
      </form>
      {proof.sheet}
    </Sheet>
  );
}
