import { useState, type FormEvent } from 'react';
import type { MailChange, MailSettings } from '../../../shared/api/mail.ts';
import { common } from '../../../shared/words/common.ts';
import { mailAdmin as words } from '../../../shared/words/mailAdmin.ts';
import { useChangeMailServer } from '../../api/mail.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';
import { besidesProof, useProof } from '../account/useProof.tsx';

type Server = NonNullable<MailChange['server']>;
const securities = ['tls', 'starttls', 'none'] as const;
const usualPort: Record<Server['security'], string> = { tls: '465', starttls: '587', none: '25' };

const begin = (server: MailSettings) => ({ host: server?.host ?? '', port: String(server?.port ?? 587), security: server?.security ?? ('starttls' as const), user: server?.user ?? '', password: '', from: server?.from ?? '' });

/** Asks for the mail server; the password is written only, never shown. */
export function MailServerForm({ server }: { server: MailSettings }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [values, setValues] = useState(() => begin(server));
  const change = useChangeMailServer();
  const set = (more: Partial<typeof values>): void => setValues((before) => ({ ...before, ...more }));
  const wrong = (field: string): string | undefined => (change.error instanceof Refused ? change.error.fields.find((one) => one.field === `server.${field}`)?.detail : undefined);
  const proof = useProof();
  const save = (): void => {
    const { password, user, port, ...same } = values;
    change.run({ server: { ...same, port: Number(port), user: user || null, ...(password ? { password } : {}) } }, { done: () => (set({ password: '' }), toast(say('server.saved'))), failed: proof.failed(save) });
  };
  const remove = (): void => change.run({ server: null }, { done: () => toast(say('server.removed')), failed: proof.failed(remove) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  return (
    <>
      <form onSubmit={submit} className="card grid gap-4 p-4">
        <div className="grid grid-cols-[1fr_7rem] items-start gap-4">
          <Field label={say('server.host')} hint={say('server.hostHint')} value={values.host} onChange={(host) => set({ host: host.trim() })} error={wrong('host')} isRequired autoComplete="off" />
          <Field label={say('server.port')} value={values.port} onChange={(port) => set({ port })} error={wrong('port')} isRequired inputMode="numeric" pattern="[0-9]{1,5}" />
        </div>
        <Choice
          label={say('server.security')}
          value={values.security}
          onChange={(security) => set({ security, port: values.port === usualPort[values.security] ? usualPort[security] : values.port })}
          options={securities.map((value) => ({ value, word: say(`server.${value}`), hint: say(`server.${value}Hint`) }))}
        />
        <Field label={say('server.from')} hint={say('server.fromHint')} type="email" value={values.from} onChange={(from) => set({ from })} error={wrong('from')} isRequired />
        <div className="grid grid-cols-2 items-start gap-4 max-sm:grid-cols-1">
          <Field label={say('server.user')} value={values.user} onChange={(user) => set({ user })} error={wrong('user')} autoComplete="off" />
          <Field label={say('server.password')} hint={say(server?.hasPassword ? 'server.passwordKept' : 'server.passwordNone')} type="password" value={values.password} onChange={(password) => set({ password })} autoComplete="new-password" />
        </div>
        <Refusal error={besidesProof(change.error)} />
        <div className="flex flex-wrap gap-3">
          <Button look="loud" type="submit" isPending={change.isPending}>
            {sayCommon('common.save')}
          </Button>
          {server && (
            <Button look="text" className="ml-auto" onPress={remove}>
              {say('server.remove')}
            </Button>
          )}
        </div>
      </form>
      {proof.sheet}
    </>
  );
}
