import { Copy } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { TotpSetup } from '../../../shared/api/account.ts';
import { account as words } from '../../../shared/words/account.ts';
import { useConfirmTotp } from '../../api/account.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { canCopy, copyText } from '../../parts/CopyLine.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** Shows the key of the second step as picture and text, and takes the first code. */
export function SetUpSheet({ setup, close, done }: { setup: TotpSetup; close: () => void; done: (codes: string[]) => void }) {
  const say = useWords(words);
  const confirm = useConfirmTotp();
  const [code, setCode] = useState('');
  const wrong = confirm.error instanceof Refused ? confirm.error.field('code') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.run(code, { done: (given) => done(given.codes) });
  };
  return (
    <Sheet title={say('totp.title')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-s text-ink-2">{say('totp.scan')}</p>
        <img src={`data:image/svg+xml;utf8,${encodeURIComponent(setup.qr)}`} alt={say('totp.picture')} className="size-48 rounded-s bg-white" />
        <Field label={say('totp.key')} value={setup.secret.replace(/(.{4})(?=.)/g, '$1 ')} isReadOnly />
        <Field label={say('totp.code')} value={code} onChange={setCode} error={wrong} inputMode="numeric" autoComplete="one-time-code" isRequired autoFocus />
        {!wrong && <Refusal error={confirm.error} />}
        <div>
          <Button look="loud" type="submit" isPending={confirm.isPending}>
            {say('totp.confirm')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Shows the backup codes, this once. */
export function CodesSheet({ codes, close }: { codes: readonly string[]; close: () => void }) {
  const say = useWords(words);
  return (
    <Sheet title={say('totp.codesTitle')} isOpen close={close} role="alertdialog">
      <p className="text-s text-ink-2">{say('totp.codesText')}</p>
      <ul className="my-4 grid gap-x-6 gap-y-1 rounded-s bg-sunken p-4 text-m tabular-nums sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button look="loud" onPress={close}>
          {say('totp.kept')}
        </Button>
        {canCopy && (
          <Button icon={Copy} onPress={() => copyText(codes.join('\n'), say('totp.copied'))}>
            {say('totp.copy')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
