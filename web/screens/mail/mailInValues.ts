import type { MailInChange, MailInSettings } from '../../../shared/api/mailIn.ts';

type Settings = NonNullable<MailInChange['settings']>;
type Mailbox = NonNullable<Settings['mailbox']>;

/** What stands in the form for incoming mail. */
export interface MailInValues {
  kind: 'plus' | 'domain';
  base: string;
  domain: string;
  way: 'smtp' | 'lmtp' | 'imap';
  listenHost: string;
  listenPort: string;
  host: string;
  port: string;
  security: Mailbox['security'];
  user: string;
  password: string;
  folder: string;
  most: string;
}

/** The form as it begins: what is set, or what is usual. */
export function beginMailIn(settings: MailInSettings): MailInValues {
  const { addresses, listener, mailbox } = settings ?? { addresses: null, listener: null, mailbox: null };
  return {
    kind: addresses?.kind ?? 'plus',
    base: addresses?.kind === 'plus' ? addresses.base : '',
    domain: addresses?.kind === 'domain' ? addresses.domain : '',
    way: mailbox ? 'imap' : (listener?.protocol ?? 'smtp'),
    listenHost: listener?.host ?? '127.0.0.1',
    listenPort: String(listener?.port ?? 2525),
    host: mailbox?.host ?? '',
    port: String(mailbox?.port ?? 993),
    security: mailbox?.security ?? 'tls',
    user: mailbox?.user ?? '',
    password: '',
    folder: mailbox?.folder ?? 'INBOX',
    most: String(settings?.mostMegabytes ?? 25),
  };
}

/** What the form says, as the API takes it. */
export function changeFrom(values: MailInValues): Settings {
  const { way, password, host, port, security, user, folder } = values;
  return {
    addresses: values.kind === 'plus' ? { kind: 'plus', base: values.base } : { kind: 'domain', domain: values.domain },
    listener: way === 'imap' ? null : { protocol: way, host: values.listenHost, port: Number(values.listenPort) },
    mailbox: way === 'imap' ? { host, port: Number(port), security, user, folder, ...(password ? { password } : {}) } : null,
    mostMegabytes: Number(values.most),
  };
}
