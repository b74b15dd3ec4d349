import { ImapFlow } from 'imapflow';
import type { Take } from './incoming.ts';

const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;
const MOST_PER_POLL = 200;

/** A mail box that is asked from time to time. */
export interface Mailbox {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  user: string;
  password: string;
  folder: string;
  /** Larger mails are not fetched, in bytes. */
  most: number;
}

/**
 * Takes every unread mail of the folder, oldest first, and marks it as read once it is decided what becomes of it; returns how many. One
 * that fails stays unread and is tried at the next poll, and holds up no other. Nothing is deleted.
 */
export async function pollMailbox(box: Mailbox, take: Take, closing: AbortSignal): Promise<number> {
  const client = new ImapFlow({
    host: box.host,
    port: box.port,
    secure: box.security === 'tls',
    doSTARTTLS: box.security === 'starttls' ? true : box.security === 'none' ? false : undefined,
    auth: { user: box.user, pass: box.password },
    logger: false,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableAutoIdle: true,
  });
  // An error after the connection broke would end the process; the command that was running rejects with it anyway.
  client.on('error', () => {});
  const stop = () => client.close();
  closing.addEventListener('abort', stop);
  try {
    await client.connect();
    return await takeUnread(client, box, take);
  } finally {
    closing.removeEventListener('abort', stop);
    await client.logout().catch(() => client.close());
  }
}

async function takeUnread(client: ImapFlow, box: Mailbox, take: Take): Promise<number> {
  const lock = await client.getMailboxLock(box.folder);
  let taken = 0;
  let failed: unknown;
  try {
    const unread = (await client.search({ seen: false, deleted: false }, { uid: true })) || [];
    for (const uid of unread.slice(0, MOST_PER_POLL)) {
      try {
        await takeOne(client, { uid: String(uid), most: box.most }, take);
        taken++;
      } catch (error) {
        if (!client.usable) throw error;
        failed = error;
      }
    }
  } finally {
    lock.release();
  }
  if (failed) throw failed;
  return taken;
}

async function takeOne(client: ImapFlow, { uid, most }: { uid: string; most: number }, take: Take): Promise<void> {
  const known = await client.fetchOne(uid, { size: true, uid: true }, { uid: true });
  if (!known) return;
  const size = known.size ?? 0;
  const whole = size > most ? null : await client.fetchOne(uid, { source: true, uid: true }, { uid: true });
  await take({ via: 'imap', sender: null, recipients: [], raw: (whole && whole.source) || null, size });
  await client.messageFlagsAdd(uid, ['\\Seen'], { uid: true });
}
