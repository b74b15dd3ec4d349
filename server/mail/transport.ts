import { createTransport } from 'nodemailer';
import { ownHeader } from '../mailIn/notFromHuman.ts';
import type { MailServer } from './settings.ts';

const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;
const WHOLE_MS = 45_000;

/** A mail ready to go out to exactly one recipient. */
export interface Outgoing {
  /** The id of the mail; the same mail always carries the same Message-ID, so that a repeated delivery is recognised. */
  readonly id: string;
  readonly recipient: string;
  readonly house: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Who wrote what the mail carries; the house when missing. The address stays the house's. */
  readonly author?: string;
  readonly replyTo?: string;
  /** Front part of the Message-ID, for mails that others refer to; the mail's id when missing. */
  readonly messageId?: string;
  /** Front parts of the Message-IDs that it follows, oldest first, or whole ids in angle brackets. */
  readonly follows?: readonly string[];
  readonly files?: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[];
}

/** A mail server's no; `final` when trying again makes no sense. The message is for administrators only. */
export class MailRefused extends Error {
  readonly final: boolean;
  constructor(message: string, final: boolean) {
    super(message);
    this.name = 'MailRefused';
    this.final = final;
  }
}

// Stricter than RFC 5322: no quotes, comments, lists or control characters, so that one address is one recipient.
const address = /^[^\s"(),:;<>@[\\\]\u0000-\u001f\u007f]{1,64}@[^\s"(),:;<>@[\\\]\u0000-\u001f\u007f]{1,253}$/;

/** One line without control characters, for headers. */
export const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim().slice(0, 250);

/** Hands a mail to the mail server over a connection of its own; resolves when the server has taken it, else throws MailRefused. */
export async function deliver(server: MailServer, mail: Outgoing): Promise<void> {
  if (!address.test(mail.recipient)) throw new MailRefused('The address of the recipient can\'t be used.', true);
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    ...(server.user ? { auth: { user: server.user, pass: server.password ?? '' } } : {}),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = server.from.slice(server.from.lastIndexOf('@') + 1);
  const idOf = (part: string) => (part.startsWith('<') ? part : `<${part}@${domain}>`);
  try {
    const sending = transport.sendMail({
      from: { name: oneLine(mail.author ?? `${mail.house} – Kontor`), address: server.from },
      ...(mail.replyTo ? { replyTo: { name: oneLine(mail.author ?? mail.house), address: mail.replyTo } } : {}),
      to: { name: '', address: mail.recipient },
      envelope: { from: server.from, to: [mail.recipient] },
      subject: oneLine(mail.subject),
      text: mail.text,
      html: mail.html,
      messageId: idOf(mail.messageId ?? mail.id),
      ...(mail.follows?.length ? { inReplyTo: idOf(mail.follows.at(-1)!), references: mail.follows.map(idOf) } : {}),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...mail.headers, [ownHeader]: 'mail' },
      attachments: (mail.files ?? []).map((file) => ({ filename: file.name, contentType: file.type, content: file.bytes, contentDisposition: 'attachment' as const })),
    });
    await within(WHOLE_MS, sending);
  } catch (error) {
    throw refusal(error);
  } finally {
    transport.close();
  }
}

/** A server that answers each step slowly enough to pass its time-outs is given up all the same. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const end = Promise.withResolvers<never>();
  const timer = setTimeout(() => end.reject(new Error(`The mail server took longer than ${ms / 1000} s.`)), ms);
  try {
    return await Promise.race([work, end.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function refusal(error: unknown): MailRefused {
  const { message, responseCode, command } = error as Error & { responseCode?: number; command?: string };
  // A server that will never take this recipient says 5xx to RCPT; a wrong password or a full disk may be mended.
  const final = responseCode !== undefined && responseCode >= 500 && command === 'RCPT TO';
  return new MailRefused(oneLine(message), final);
}
