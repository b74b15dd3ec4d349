import { sql } from 'kysely';
import type { MailPurpose } from '../../shared/api/mail.ts';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { mailServer } from './settings.ts';
import { composeNotices, type Words } from '../notices/composeNotices.ts';
import { deliver, MailRefused } from './transport.ts';

const MINUTE = 60_000;
/** How long a mail waits after each try that failed; after the last it has failed for good. */
export const waits = [1, 5, 15, 60, 240, 720].map((minutes) => minutes * MINUTE);
const MOST_AT_ONCE = 20;
const MOST_PER_RUN = 1000;

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
}

/**
 * Sends the mails that wait and are due at `now`, and returns how many went out. Each is claimed for its try before the network is
 * touched: two nodes never send the same mail, and after a crash it is tried again under the same Message-ID.
 */
export async function sendWaiting(kontor: Kontor, now: Date): Promise<number> {
  let sent = 0;
  for (let tried = 0; tried < MOST_PER_RUN; ) {
    const mails = await claim(kontor, now);
    for (const mail of mails) sent += (await tryOnce(kontor, mail, now)) ? 1 : 0;
    tried += mails.length;
    if (mails.length < MOST_AT_ONCE) break;
  }
  return sent;
}

/** See sendWaiting; also nudged by each mail that is put out. */
export const sendMails: Timetable = {
  name: 'send-mails',
  cron: '* * * * *',
  run: async (kontor) => void (await sendWaiting(kontor, new Date())),
};

async function claim(kontor: Kontor, now: Date): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    update mail set attempts = attempts + 1, next_try = ${now}::timestamptz + (${waits}::float8[])[least(attempts + 1, ${waits.length})] * interval '1 millisecond'
    where id in (select id from mail where state = 'waiting' and next_try <= ${now} order by next_try, id limit ${MOST_AT_ONCE} for update skip locked)
    returning id, person_id, recipient, subject, text, html, attempts, purpose, notices`.execute(kontor.database.owner);
  return rows;
}

async function tryOnce(kontor: Kontor, mail: Waiting, now: Date): Promise<boolean> {
  const server = await mailServer(kontor.database.owner);
  try {
    if (!server) throw new MailRefused('No mail server is set.', false);
    const words = await wordsFor(kontor, mail);
    if (!words) {
      await kontor.database.owner.updateTable('mail').set({ state: 'withdrawn', error: null }).where('id', '=', mail.id).execute();
      return false;
    }
    const house = await kontor.database.owner.selectFrom('house').select('name').executeTakeFirstOrThrow();
    await deliver(server, { ...words, id: mail.id, recipient: mail.recipient, house: house.name });
    // What it said is not kept: it may hold a link that signs in.
    await kontor.database.owner.updateTable('mail').set({ state: 'sent', sent: now, error: null, text: '', html: '' }).where('id', '=', mail.id).execute();
    return true;
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    const state = error.final || mail.attempts >= waits.length ? 'failed' : 'waiting';
    await kontor.database.owner.updateTable('mail').set({ state, error: error.message }).where('id', '=', mail.id).execute();
    return false;
  }
}

/** A mail about notices is written now, from what its reader may read now (negative case B05); null when nothing of it is left. */
async function wordsFor(kontor: Kontor, { person_id, purpose, notices, ...mail }: Waiting): Promise<Words | null> {
  if (!notices) return { ...mail, headers: {} };
  return person_id && (purpose === 'notice' || purpose === 'digest') ? composeNotices(kontor, { person: person_id, purpose, notices }) : null;
}
