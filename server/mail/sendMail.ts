import type { Language } from '../../shared/api/basics.ts';
import { newId } from '../ids.ts';
import type { Ctx, Work } from '../kontor.ts';
import { htmlOf, textOf } from './letter.ts';
import { linkLetter } from './letters.ts';
import { mailServer } from './settings.ts';

/** A mail with one link that goes out at once: quiet hours don't concern it. */
export interface LinkMail {
  readonly purpose: 'invitation' | 'reset' | 'passwordChanged';
  readonly email: string;
  /** The person it goes to, null while they have none (invitation). */
  readonly person: string | null;
  readonly name: string;
  readonly language: Language;
  /** The whole address the mail leads to. */
  readonly link: string;
  /** Who invites; the house when missing. */
  readonly by?: string;
  readonly expires?: Date;
}

/**
 * Puts a mail into the outbox in the caller's transaction (a person's or Kontor's own) and returns its id; it goes out as soon as that
 * transaction has committed. Without a mail server it is kept, readable for administrators.
 */
export function sendMail(work: Work | Ctx, mail: LinkMail): Promise<string> {
  return 'asOwner' in work ? work.asOwner((db) => putOut({ kontor: work.kontor, db }, mail)) : putOut(work, mail);
}

async function putOut({ kontor, db }: Pick<Work, 'kontor' | 'db'>, mail: LinkMail): Promise<string> {
  const house = await db.selectFrom('house').select(['name', 'time_zone']).executeTakeFirstOrThrow();
  const { subject, letter } = linkLetter({ ...mail, house: house.name, timeZone: house.time_zone });
  const kept = (await mailServer(db)) === null;
  const id = newId();
  await db
    .insertInto('mail')
    .values({ id, person_id: mail.person, recipient: mail.email, subject, text: textOf(letter), html: htmlOf(letter), purpose: mail.purpose, state: kept ? 'kept' : 'waiting' })
    .execute();
  if (!kept) await kontor.jobs.nudge(db, 'send-mails');
  return id;
}
