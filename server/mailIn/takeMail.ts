import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { MailInReason } from '../../shared/api/mailIn.ts';
import { newId } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { answerPolitely } from './answerPolitely.ts';
import { decide, type Arrived, type Declined } from './decide.ts';
import { Empty } from './empty.ts';
import type { Incoming } from './listen/incoming.ts';
import { postMail } from './postMail.ts';
import { readMail, type ReadMail } from './readMail.ts';
import { secretIn } from './replyAddress.ts';
import { mailInOf, type MailIn } from './settings.ts';

const MOST_TRIES = 5;
const MOST_RECIPIENTS = 5;
const MOST_REFUSED_PER_HOUR = 2000;
// Problems of this hour, not of the mail: it is tried again.
const passing = new Set(['failed', 'unavailable', 'notReady', 'diskFull', 'tooMany']);

/**
 * Decides what becomes of a mail and keeps that: it is posted as the words of the person whose secret address it went to, or refused with
 * a reason. The same mail (by Message-ID and address) is posted once, however often it comes. Throws when it should be tried again.
 */
export async function takeMail(kontor: Kontor, incoming: Incoming): Promise<void> {
  const settings = await mailInOf(kontor.database.owner);
  if (!settings) throw new Error('no mail is taken');
  const mail = incoming.raw ? await readMail(incoming.raw).catch(() => null) : null;
  if (!mail) return note(kontor, { incoming, mail, key: keyOf(incoming, mail, '') }, { reason: incoming.raw ? 'unreadable' : 'oversize', person: null });
  const ours = (incoming.recipients.length > 0 ? incoming.recipients : mail.to).filter((one) => secretIn(settings.addresses, one) !== null).map((one) => one.toLowerCase());
  // A mail that shows its secret address in a header beside the house's general one is meant for the former.
  const secret = ours.filter((one) => secretIn(settings.addresses, one));
  const recipients = [...new Set(secret.length > 0 ? secret : ours.slice(0, 1))].slice(0, MOST_RECIPIENTS);
  for (const recipient of recipients) await takeFor(kontor, settings, { incoming, mail, recipient });
  if (recipients.length === 0) await note(kontor, { incoming, mail, key: keyOf(incoming, mail, '') }, { reason: 'unknownAddress', person: null });
}

/** What tells a mail from others for good: its Message-ID (its content where it has none) and the address it came to. */
const keyOf = (incoming: Incoming, mail: ReadMail | null, recipient: string): Buffer =>
  createHash('sha256').update(mail?.messageId ?? createHash('sha256').update(incoming.raw ?? `${incoming.sender} ${incoming.size}`).digest('hex')).update(`\0${recipient}`).digest();

async function takeFor(kontor: Kontor, settings: MailIn, arrived: Arrived): Promise<void> {
  const { owner } = kontor.database;
  const key = keyOf(arrived.incoming, arrived.mail, arrived.recipient);
  const before = await owner.selectFrom('inbound_mail').select(['state', 'tries']).where('key', '=', key).executeTakeFirst();
  if (before && before.state !== 'trying') return;
  const decision = await decide(owner, settings, arrived);
  const noted = { incoming: arrived.incoming, mail: arrived.mail, key };
  if ('reason' in decision && decision.reason === 'stopped') return hold(kontor, noted, decision.person);
  if ('reason' in decision) return decline(kontor, settings, noted, decision);
  const { person } = decision.asker;
  try {
    await postMail(kontor, settings, { ...arrived, ...decision, key });
  } catch (error) {
    const reason = reasonOf(error, before?.tries ?? 0);
    if (reason) return decline(kontor, settings, noted, { reason, person });
    await tryAgain(kontor, noted, person);
    throw error;
  }
}

/** What the error means for the mail; null when it is worth another try. */
function reasonOf(error: unknown, tries: number): MailInReason | null {
  if (error instanceof Empty) return 'empty';
  if (error instanceof Problem && !passing.has(error.kind)) return error.kind === 'notFound' ? 'ended' : 'notAllowed';
  return tries + 1 >= MOST_TRIES ? 'unreadable' : null;
}

interface Noted {
  incoming: Incoming;
  mail: ReadMail | null;
  key: Buffer;
}

async function decline(kontor: Kontor, settings: MailIn, noted: Noted, declined: Declined): Promise<void> {
  await note(kontor, noted, declined);
  if (noted.mail) await answerPolitely(kontor, settings, { to: noted.mail.from, messageId: noted.mail.messageId, key: noted.key, ...declined });
}

const rowOf = ({ incoming, mail, key }: Noted) => ({
  id: newId(),
  key,
  via: incoming.via,
  sender: (mail?.from[0] ?? incoming.sender ?? '').slice(0, 320),
  size: incoming.size,
  message_id: mail?.messageId ?? null,
});

/** Writes down that a mail was refused; of a flood only the first 2,000 an hour. */
async function note(kontor: Kontor, noted: Noted, { reason, person }: Declined): Promise<void> {
  const { owner } = kontor.database;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from inbound_mail where state = 'refused' and received > now() - interval '1 hour'`.execute(owner);
  if (rows[0]!.n >= MOST_REFUSED_PER_HOUR) return;
  await owner
    .insertInto('inbound_mail')
    .values({ ...rowOf(noted), state: 'refused', reason, person_id: person })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ state: 'refused', reason }).where('inbound_mail.state', '=', 'trying'))
    .execute();
}

/** An emergency stop loses nothing: the mail stays where it comes from, and is taken when the ways outward are open again. */
async function hold(kontor: Kontor, noted: Noted, person: string | null): Promise<never> {
  await kontor.database.owner
    .insertInto('inbound_mail')
    .values({ ...rowOf(noted), state: 'trying', reason: 'stopped', person_id: person })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ reason: 'stopped' }).where('inbound_mail.state', '=', 'trying'))
    .execute();
  throw new Error('all ways outward are closed');
}

async function tryAgain(kontor: Kontor, noted: Noted, person: string): Promise<void> {
  await kontor.database.owner
    .insertInto('inbound_mail')
    .values({ ...rowOf(noted), state: 'trying', person_id: person })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ tries: sql`inbound_mail.tries + 1` }))
    .execute();
}
