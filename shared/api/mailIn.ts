import { Type, type Static } from 'typebox';
import { Id, Moment, Nullable, OneOf } from './basics.ts';

const host = Type.String({ minLength: 1, maxLength: 255, pattern: '^[A-Za-z0-9.:_-]+$' });
const port = Type.Integer({ minimum: 1, maximum: 65_535 });
const domain = Type.String({ minLength: 3, maxLength: 200, pattern: '^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$' });
const closed = { additionalProperties: false } as const;

/** How reply addresses are formed: behind a plus in one address, or as the front part on a domain whose mail all comes here. */
export const ReplyAddresses = Type.Union([
  Type.Object({ kind: Type.Literal('plus'), base: Type.String({ format: 'email', maxLength: 200, pattern: '^[A-Za-z0-9._-]{1,30}@' }) }, closed),
  Type.Object({ kind: Type.Literal('domain'), domain }, closed),
]);
export type ReplyAddresses = Static<typeof ReplyAddresses>;

/** A listener of Kontor's own, to which a mail server hands mails: over SMTP, or LMTP beside it. TLS comes from the environment. */
const Listener = Type.Object({ protocol: OneOf('smtp', 'lmtp'), host, port: Type.Integer({ minimum: 0, maximum: 65_535 }) }, closed);

const mailbox = { host, port, security: OneOf('tls', 'starttls', 'none'), user: Type.String({ minLength: 1, maxLength: 320 }), folder: Type.String({ minLength: 1, maxLength: 200 }) };

/** Settings of incoming mail as administrators see them; the password of the mail box never leaves. Null: no mail is taken. */
export const MailInSettings = Nullable(
  Type.Object({ addresses: ReplyAddresses, listener: Nullable(Listener), mailbox: Nullable(Type.Object({ ...mailbox, hasPassword: Type.Boolean() })), mostMegabytes: Type.Integer() }),
);
export type MailInSettings = Static<typeof MailInSettings>;

/** Settings of incoming mail as they are set. Without `password` the kept one stays, as long as host and user stay the same. */
export const MailInChange = Type.Object(
  {
    settings: Nullable(
      Type.Object(
        {
          addresses: ReplyAddresses,
          listener: Nullable(Listener),
          mailbox: Nullable(Type.Object({ ...mailbox, password: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })) }, closed)),
          mostMegabytes: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type MailInChange = Static<typeof MailInChange>;

/** How incoming mail fares on the node that answers: where it listens, what went wrong last. */
export const MailInState = Type.Object({
  settings: MailInSettings,
  listening: Nullable(Type.Object({ host: Type.String(), port: Type.Integer(), tls: Type.Boolean() })),
  error: Nullable(Type.String()),
  polled: Nullable(Moment),
  pollError: Nullable(Type.String()),
});
export type MailInState = Static<typeof MailInState>;

/** Why a mail was not posted. */
export const MailInReason = OneOf('auto', 'bounce', 'list', 'loop', 'oversize', 'unknownAddress', 'revokedAddress', 'wrongSender', 'ended', 'stopped', 'empty', 'notAllowed', 'unreadable', 'tooMany', 'trial');
export type MailInReason = Static<typeof MailInReason>;

/** One mail from outside: what became of it; what it said is kept nowhere but in the space it was posted to. */
export const InboundLine = Type.Object({
  id: Id,
  received: Moment,
  sender: Type.String(),
  via: OneOf('smtp', 'lmtp', 'imap'),
  size: Type.Integer(),
  state: OneOf('posted', 'refused'),
  reason: Nullable(MailInReason),
  answered: Type.Boolean(),
  /** Whose words it was taken as, with company. */
  person: Nullable(Type.Object({ id: Id, name: Type.String(), company: Nullable(Type.String()) })),
  /** Where it was posted; null where the administrator may not read that. */
  space: Nullable(Type.Object({ id: Id, name: Type.String() })),
  post: Nullable(Id),
  leftOut: Type.Array(Type.String()),
});
export type InboundLine = Static<typeof InboundLine>;
