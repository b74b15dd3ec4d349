import { sql } from 'kysely';
import type { MailInReason } from '../../shared/api/mailIn.ts';
import type { Language } from '../../shared/api/basics.ts';
import { mailsIn } from '../../shared/words/mailsIn.ts';
import { translator } from '../../shared/words/words.ts';
import { newId } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import { htmlOf, textOf } from '../mail/letter.ts';
import { mailServer } from '../mail/settings.ts';
import { secretIn } from './replyAddress.ts';
import type { MailIn } from './settings.ts';

const MOST_PER_HOUR = 50;
// Any number that no other lock uses: answers are counted one after the other.
const answerLock = 4_711_032;

const say = { de: translator(mailsIn, 'de'), en: translator(mailsIn, 'en') };

// Machines get no answer, floods none either, and while all ways outward are closed nobody does.
const answered: Partial<Record<MailInReason, 'notTakenElsewhere' | 'notTakenEmpty' | 'notTakenHere'>> = {
  unknownAddress: 'notTakenElsewhere',
  revokedAddress: 'notTakenElsewhere',
  wrongSender: 'notTakenElsewhere',
  ended: 'notTakenElsewhere',
  empty: 'notTakenEmpty',
  notAllowed: 'notTakenHere',
};

export interface ToAnswer {
  to: readonly string[];
  messageId: string | null;
  key: Buffer;
  reason: MailInReason;
  person: string | null;
}

/**
 * Tells the sender that a mail was not posted: without a word of its content, at most once a day per sender and 50 times an hour in all.
 * Whether the address ever was somebody's is not to be seen from it (negative case B15).
 */
export async function answerPolitely(kontor: Kontor, settings: MailIn, { to, messageId, key, reason, person }: ToAnswer): Promise<void> {
  const words = answered[reason];
  const [recipient] = to;
  if (!words || to.length !== 1 || !recipient || recipient.length > 254 || secretIn(settings.addresses, recipient) !== null) return;
  await kontor.system(async ({ db }) => {
    if ((await mailServer(db)) === null) return;
    await sql`select pg_advisory_xact_lock(${answerLock})`.execute(db);
    const { rows } = await sql<{ quiet: boolean }>`
      select outward_closed() or exists (select 1 from inbound_mail where answered and sender = ${recipient} and received > now() - interval '1 day')
        or (select count(*) from inbound_mail where answered and received > now() - interval '1 hour') >= ${MOST_PER_HOUR} as quiet`.execute(db);
    if (rows[0]!.quiet) return;
    const noted = await db.updateTable('inbound_mail').set({ answered: true }).where('key', '=', key).where('answered', '=', false).returning('id').executeTakeFirst();
    if (!noted) return;
    const house = await db.selectFrom('house').select(['name', 'language']).executeTakeFirstOrThrow();
    const known = words === 'notTakenElsewhere' || !person ? undefined : await db.selectFrom('person').select('language').where('id', '=', person).executeTakeFirst();
    const language: Language = known?.language ?? house.language;
    const subject = say[language]('mailsIn.notTakenSubject');
    const letter = { language, house: house.name, heading: subject, lines: [say[language](`mailsIn.${words}`, { house: house.name })], foot: [say[language]('mailsIn.notTakenFoot')] };
    const headers = { 'Auto-Submitted': 'auto-replied', ...(messageId ? { 'In-Reply-To': messageId, References: messageId } : {}) };
    await db
      .insertInto('mail')
      .values({ id: newId(), person_id: null, recipient, subject, text: textOf(letter), html: htmlOf(letter), purpose: 'notTaken', state: 'waiting', headers: JSON.stringify(headers) })
      .execute();
    await kontor.jobs.nudge(db, 'send-mails');
  });
}
