import { mailInAdmin as words } from '../../../shared/words/mailInAdmin.ts';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { useWords } from '../../words/useWords.ts';
import type { MailInValues } from './mailInValues.ts';

type Parts = { values: MailInValues; set: (more: Partial<MailInValues>) => void; wrong: (field: string) => string | undefined; hasPassword: boolean };

const usualPort = { tls: '993', starttls: '143', none: '143' } as const;

/** Where the mail box is and how one comes into it; the password is written only, never shown. */
export function MailboxFields({ values, set, wrong, hasPassword }: Parts) {
  const say = useWords(words);
  return (
    <>
      <div className="grid grid-cols-[1fr_7rem] items-start gap-4">
        <Field label={say('form.host')} value={values.host} onChange={(host) => set({ host: host.trim() })} error={wrong('mailbox.host')} isRequired autoComplete="off" />
        <Field label={say('form.port')} value={values.port} onChange={(port) => set({ port })} error={wrong('mailbox.port')} isRequired inputMode="numeric" pattern="[0-9]{1,5}" />
      </div>
      <div className="grid grid-cols-2 items-start gap-4 max-sm:grid-cols-1">
        <Choice
          label={say('form.security')}
          value={values.security}
          onChange={(security) => set({ security, port: values.port === usualPort[values.security] ? usualPort[security] : values.port })}
          options={(['tls', 'starttls', 'none'] as const).map((value) => ({ value, word: say(`form.${value}`) }))}
        />
        <Field label={say('form.folder')} value={values.folder} onChange={(folder) => set({ folder })} error={wrong('mailbox.folder')} isRequired />
        <Field label={say('form.user')} value={values.user} onChange={(user) => set({ user })} error={wrong('mailbox.user')} isRequired autoComplete="off" />
        <Field label={say('form.password')} hint={hasPassword ? say('form.passwordKept') : undefined} type="password" value={values.password} onChange={(password) => set({ password })} autoComplete="new-password" />
      </div>
    </>
  );
}
