import { sql } from 'kysely';
import type { MailPurpose, MailState } from '../../shared/api/mail.ts';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { dropMailFiles, filesOfMail } from '../release/mailFiles.ts';
import { noteMailed } from '../release/mailRelease.ts';
import { mailServer } from './settings.ts';
import { composeNotices, type Words } from '../notices/composeNotices.ts';
import { composeThread } from '../mailOut/composeThread.ts';
import type { ThreadWords } from '../mailOut/threadLetter.ts';
import { deliver, MailRefused } from './transport.ts';

const MINUTE = 60_000;
/** How long a mail waits after each try that failed; after the last it has failed for good. The shortest is longer than a try can take. */
export const waits = [1, 5, 15, 60, 240, 720].map((minutes) => minutes * MINUTE);
// Mails that may tell outsiders of released things.
const mailsOut: readonly MailPurpose[] = ['release', 'thread', 'notice', 'digest'];
const MOST_PER_RUN = 1000;
// A server that is down is not asked for each mail: the others keep their tries for later.
const MOST_REFUSED = 5;

interface Waiting {
  id: string;
  person_id: string | null;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  attempts: number;
  purpose: MailPurpose;
  notices: string[] | null;
  post_id: string | null;
  comment_id: string | null;
  event_id: string | null;
  headers: Record<string, string>;
}

/**
 * Sends the mails that wait and are due at `now`, and returns how many went out. Each is claimed for its try before the network is
 * touched: two nodes never send the same mail, and after a crash it is tried again under the same Message-ID.
 */
export async function sendWaiting(kontor: Kontor, now: Date): Promise<number> {
  let sent = 0;
  let refused = 0;
  for (let tried = 0; tried < MOST_PER_RUN && refused < MOST_REFUSED; tried++) {
    const mail = await claim(kontor, now);
    if (!mail) break;
    const state = await tryOnce(kontor, mail, now);
    if (state === 'sent') sent++;
    refused = state === 'waiting' ? refused + 1 : 0;
  }
  return sent;
}

/** See sendWaiting; also nudged by each mail that is put out. */
export const sendMails: Timetable = {
  name: 'send-mails',
  cron: '* * * * *',
  run: async (kontor) => void (await sendWaiting(kontor, new Date())),
};

async function claim(kontor: Kontor, now: Date): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    update mail set attempts = attempts + 1, next_try = ${now}::timestamptz + (${waits}::float8[])[least(attempts + 1, ${waits.length})] * interval '1 millisecond'
    where id = (select id from mail where state = 'waiting' and next_try <= ${now} and not ((select outward_closed()) and goes_outward(person_id, purpose)) order by next_try, id limit 1 for update skip locked)
    returning id, person_id, recipient, subject, text, html, attempts, purpose, notices, post_id, comment_id, event_id, headers`.execute(kontor.database.owner);
  return rows[0];
}

async function tryOnce(kontor: Kontor, mail: Waiting, now: Date): Promise<MailState> {
  const server = await mailServer(kontor.database.owner);
  try {
    if (!server) throw new MailRefused('No mail server is set.', false);
    const words = await wordsFor(kontor, mail);
    if (!words) {
      if (await isHeld(kontor, mail)) return 'waiting';
      await kontor.database.owner.updateTable('mail').set({ state: 'withdrawn', error: null }).where('id', '=', mail.id).execute();
      return 'withdrawn';
    }
    const house = await kontor.database.owner.selectFrom('house').select('name').executeTakeFirstOrThrow();
    await deliver(server, { ...words, id: mail.id, recipient: mail.recipient, house: house.name });
    // What it said is not kept: it may hold a link that signs in.
    await kontor.database.owner.updateTable('mail').set({ state: 'sent', sent: now, error: null, text: '', html: '' }).where('id', '=', mail.id).execute();
    await dropMailFiles(kontor.database.owner, [mail.id]);
    if (mailsOut.includes(mail.purpose)) await noteMailed(kontor, mail.id, now);
    return 'sent';
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    const state = error.final || mail.attempts > waits.length ? 'failed' : 'waiting';
    await kontor.database.owner.updateTable('mail').set({ state, error: error.message }).where('id', '=', mail.id).execute();
    return state;
  }
}

/** Closed between claim and writing: nothing of it may be read now, but it goes out when the ways outward are open again. */
async function isHeld(kontor: Kontor, { id }: Waiting): Promise<boolean> {
  const { rows } = await sql`update mail set attempts = attempts - 1, next_try = now() where id = ${id} and outward_closed() and goes_outward(person_id, purpose) returning id`.execute(kontor.database.owner);
  return rows.length > 0;
}

/** A mail about notices or a thread is written now, from what its reader may read now (negative case B05); null when nothing of it is left. */
async function wordsFor(kontor: Kontor, { person_id, purpose, notices, post_id, comment_id, event_id, ...mail }: Waiting): Promise<Words | ThreadWords | null> {
  if (purpose === 'thread') return person_id && post_id ? composeThread(kontor, { person: person_id, post: post_id, comment: comment_id, event: event_id }) : null;
  if (purpose === 'release') return { ...mail, files: await filesOfMail(kontor, mail.id) };
  if (!notices) return mail;
  return person_id && (purpose === 'notice' || purpose === 'digest') ? composeNotices(kontor, { person: person_id, purpose, notices }) : null;
}
