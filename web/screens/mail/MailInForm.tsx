import { useState, type FormEvent } from 'react';
import type { MailInSettings } from '../../../shared/api/mailIn.ts';
import { common } from '../../../shared/words/common.ts';
import { mailInAdmin as words } from '../../../shared/words/mailInAdmin.ts';
import { useChangeMailIn } from '../../api/mailIn.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';
import { besidesProof, useProof } from '../account/useProof.tsx';
import { beginMailIn, changeFrom, type MailInValues } from './mailInValues.ts';
import { MailboxFields } from './MailboxFields.tsx';

/** Asks how mail comes in: the form of the reply addresses, and the listener or mail box. */
export function MailInForm({ settings }: { settings: MailInSettings }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [values, setValues] = useState(() => beginMailIn(settings));
  const change = useChangeMailIn();
  const proof = useProof();
  const set = (more: Partial<MailInValues>): void => setValues((before) => ({ ...before, ...more }));
  const wrong = (field: string): string | undefined => (change.error instanceof Refused ? change.error.fields.find((one) => one.field.startsWith(`settings.${field}`))?.detail : undefined);
  const save = (): void => change.run({ settings: changeFrom(values) }, { done: () => (set({ password: '' }), toast(say('form.saved'))), failed: proof.failed(save) });
  const remove = (): void => change.run({ settings: null }, { done: () => toast(say('form.removed')), failed: proof.failed(remove) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  return (
    <Card title={say('form.title')} text={say('form.text')}>
      <form onSubmit={submit} className="grid gap-4">
        <Choice label={say('form.kind')} value={values.kind} onChange={(kind) => set({ kind })} options={(['plus', 'domain'] as const).map((value) => ({ value, word: say(`form.${value}`), hint: say(`form.${value}Hint`) }))} />
        {values.kind === 'plus' ? (
          <Field label={say('form.base')} hint={say('form.baseHint')} type="email" value={values.base} onChange={(base) => set({ base: base.trim() })} error={wrong('addresses')} isRequired />
        ) : (
          <Field label={say('form.domainName')} hint={say('form.domainNameHint')} value={values.domain} onChange={(domain) => set({ domain: domain.trim() })} error={wrong('addresses')} isRequired />
        )}
        <Choice label={say('form.way')} value={values.way} onChange={(way) => set({ way })} options={(['smtp', 'lmtp', 'imap'] as const).map((value) => ({ value, word: say(`form.${value}`) }))} />
        {values.way === 'imap' ? (
          <MailboxFields values={values} set={set} wrong={wrong} hasPassword={settings?.mailbox?.hasPassword ?? false} />
        ) : (
          <div className="grid grid-cols-[1fr_7rem] items-start gap-4">
            <Field label={say('form.listenHost')} hint={say('form.listenHostHint')} value={values.listenHost} onChange={(listenHost) => set({ listenHost: listenHost.trim() })} error={wrong('listener.host')} isRequired />
            <Field label={say('form.port')} value={values.listenPort} onChange={(listenPort) => set({ listenPort })} error={wrong('listener.port')} isRequired inputMode="numeric" pattern="[0-9]{1,5}" />
          </div>
        )}
        <Field label={say('form.most')} value={values.most} onChange={(most) => set({ most })} error={wrong('mostMegabytes')} isRequired inputMode="numeric" pattern="[0-9]{1,3}" />
        <Refusal error={besidesProof(change.error)} />
        <div className="flex flex-wrap gap-3">
          <Button look="loud" type="submit" isPending={change.isPending}>
            {sayCommon('common.save')}
          </Button>
          {settings && (
            <Button look="text" className="ml-auto" onPress={remove}>
              {say('form.remove')}
            </Button>
          )}
        </div>
      </form>
      {proof.sheet}
    </Card>
  );
}
