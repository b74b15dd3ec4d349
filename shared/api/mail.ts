import { Type, type Static } from 'typebox';
import { Id, Moment, Nullable, OneOf } from './basics.ts';

/** How the connection to the mail server is protected: TLS from the start, STARTTLS demanded, or not at all (only inside one's own network). */
const MailSecurity = OneOf('tls', 'starttls', 'none');
const host = Type.String({ minLength: 1, maxLength: 255, pattern: '^[A-Za-z0-9.:_-]+$' });
const port = Type.Integer({ minimum: 1, maximum: 65_535 });
const from = Type.String({ format: 'email', maxLength: 254 });

/** The mail server as administrators see it; the password never leaves, only whether there is one. Null: mails are kept in the outbox. */
export const MailSettings = Nullable(Type.Object({ host: Type.String(), port: Type.Integer(), security: MailSecurity, user: Nullable(Type.String()), hasPassword: Type.Boolean(), from: Type.String() }));
export type MailSettings = Static<typeof MailSettings>;

/** The mail server as it is set. Without `password` the kept one stays, as long as host and user stay the same. */
export const MailChange = Type.Object(
  {
    server: Nullable(
      Type.Object(
        { host, port, security: MailSecurity, user: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 320 }))), password: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 1000 }))), from },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type MailChange = Static<typeof MailChange>;

/** How a test mail went: to the asker's own address; `error` is what the mail server said. */
export const MailTest = Type.Object({ sent: Type.Boolean(), error: Nullable(Type.String()) });
export type MailTest = Static<typeof MailTest>;

/** Why a mail goes out. */
export const MailPurpose = OneOf('invitation', 'reset', 'passwordChanged', 'guestInvitation', 'signInLink', 'agreementRunsOut', 'guestReview', 'sponsorGone', 'submissionWaits', 'submissionApproved', 'submissionRefused', 'draftFailed', 'settingsChanged', 'notice', 'digest', 'thread', 'notTaken', 'release', 'releaseNotice', 'auditHead');
export type MailPurpose = Static<typeof MailPurpose>;

/** Kept: no mail server is set. Withdrawn: what it told of could no longer be read when it was to go out. */
export const MailState = OneOf('waiting', 'sent', 'failed', 'kept', 'withdrawn');
export type MailState = Static<typeof MailState>;

const line = { id: Id, recipient: Type.String(), subject: Type.String(), purpose: MailPurpose, state: MailState, attempts: Type.Integer(), error: Nullable(Type.String()), created: Moment, sent: Nullable(Moment) };

/** One mail in the administrator's outbox. */
export const OutboxLine = Type.Object(line);
export type OutboxLine = Static<typeof OutboxLine>;

/** A mail with its text; null once it is sent, since the outbox keeps that a mail went out, not what it said. */
export const OutboxMail = Type.Object({ ...line, text: Nullable(Type.String()), html: Nullable(Type.String()) });
export type OutboxMail = Static<typeof OutboxMail>;
