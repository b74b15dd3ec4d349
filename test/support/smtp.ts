import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in: to whom the envelope says, as it was sent, and parsed. */
export interface Received {
  to: string[];
  raw: string;
  mail: Email;
  /** A header's value, by its name in any case. */
  header(name: string): string | undefined;
}

export interface Inbox {
  readonly port: number;
  readonly mails: Received[];
  /** Says no to every mail from now on with this code, or takes them again (null). */
  refuse(code: number | null): void;
  /** Takes the next mail, but its receipt gets lost on the way back. */
  loseReceipt(): void;
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this machine that keeps what it gets. */
export async function smtpInbox(): Promise<Inbox> {
  const mails: Received[] = [];
  let no: number | null = null;
  let losing = false;
  async function take(stream: Readable, to: string[], done: (error?: Error) => void): Promise<void> {
    const bytes = await buffer(stream);
    const mail = await PostalMime.parse(bytes);
    const lost = losing;
    losing = false;
    mails.push({ to, raw: bytes.toString(), mail, header: (name) => mail.headers.find((one) => one.key === name.toLowerCase())?.value });
    done(lost ? Object.assign(new Error('Lost'), { responseCode: 451 }) : undefined);
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => (no ? done(Object.assign(new Error('Not now'), { responseCode: no })) : done()),
    onData: (stream, session, done) => void take(stream, session.envelope.rcptTo.map((one) => one.address), done),
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    refuse: (code) => void (no = code),
    loseReceipt: () => void (losing = true),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
