import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { SMTPServer, type SMTPServerAddress, type SMTPServerSession } from 'smtp-server';
import type { Take } from './incoming.ts';

const MOST_CLIENTS = 20;
const MOST_RECIPIENTS = 5;
const SILENCE_MS = 60_000;
const WHOLE_MS = 300_000;

/** How the listener is to listen. */
export interface Listening {
  protocol: 'smtp' | 'lmtp';
  host: string;
  port: number;
  /** Larger mails are refused, in bytes. */
  most: number;
  /** Certificate and key in PEM: with them STARTTLS is offered. */
  tls: { cert: string; key: string } | null;
  /** Whether an address is one of ours; mail for others is refused at once, so that nobody can relay. Whether its secret is right is not said here. */
  isOurs(address: string): boolean;
  take: Take;
}

export interface Listener {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

const no = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

/** Opens an SMTP or LMTP listener; rejects when it can't listen there. What it is told says nothing of persons, secrets or content. */
export async function openListener(of: Listening): Promise<Listener> {
  const server = new SMTPServer({
    lmtp: of.protocol === 'lmtp',
    name: 'kontor',
    banner: 'Kontor',
    logger: false,
    // Enforced without being announced, so that what is refused comes to the knowledge of the administrator.
    size: of.most,
    hideSize: true,
    maxClients: MOST_CLIENTS,
    socketTimeout: SILENCE_MS,
    closeTimeout: 5_000,
    authOptional: true,
    disableReverseLookup: true,
    hidePIPELINING: true,
    disabledCommands: of.tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...of.tls,
    onRcptTo: (address, session, done) => done(refusalOf(address, session, of)),
    onData: callbackify((stream: Readable, session: SMTPServerSession) => receive(stream, session, of)),
  });
  // A client that breaks off is no event of ours.
  server.on('error', () => {});
  server.listen(of.port, of.host);
  await Promise.race([once(server.server, 'listening'), once(server.server, 'error').then(([error]) => Promise.reject(error as Error))]);
  const { port } = server.server.address() as AddressInfo;
  return { host: of.host, port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function refusalOf({ address }: SMTPServerAddress, session: SMTPServerSession, { isOurs }: Listening): Error | null {
  if (!isOurs(address)) return no(550, '5.7.1 Not for us');
  return session.envelope.rcptTo.length >= MOST_RECIPIENTS ? no(452, '4.5.3 Too many recipients') : null;
}

async function receive(stream: Readable & { sizeExceeded?: boolean }, session: SMTPServerSession, of: Listening): Promise<void> {
  const { raw, size } = await bounded(stream, of.most);
  const { mailFrom, rcptTo } = session.envelope;
  const incoming = { via: of.protocol, sender: mailFrom ? mailFrom.address : '', recipients: rcptTo.map((one) => one.address), raw, size };
  try {
    await of.take(incoming);
  } catch {
    throw no(451, '4.3.0 Try again later');
  }
  if (!raw) throw no(552, '5.3.4 Too large');
}

/** Reads a mail to its end, keeping no more than the limit; gives up on one that takes too long. */
async function bounded(stream: Readable, most: number): Promise<{ raw: Uint8Array | null; size: number }> {
  const chunks: Buffer[] = [];
  let size = 0;
  const timer = setTimeout(() => stream.destroy(new Error('took too long')), WHOLE_MS);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch {
    throw no(451, '4.4.2 Broken off');
  } finally {
    clearTimeout(timer);
  }
  return { raw: size <= most ? Buffer.concat(chunks) : null, size };
}
