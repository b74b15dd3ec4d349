import type { Kysely } from 'kysely';
import type { Language } from '../../shared/api/basics.ts';
import type { Tables } from '../database/tables.ts';
import { newId } from '../ids.ts';
import type { Ctx, Work } from '../kontor.ts';
import { htmlOf, textOf } from './letter.ts';
import { linkLetter, wordsOf, type LinkLetterPurpose } from './letters.ts';
import { mailServer } from './settings.ts';
import { whenQuietEnds } from './whenQuietEnds.ts';

// What somebody has asked for, or what protects their account, goes out at once; what merely tells waits for the end of their quiet hours.
const telling: ReadonlySet<LinkLetterPurpose> = new Set<LinkLetterPurpose>(['agreementRunsOut', 'guestReview', 'sponsorGone', 'submissionWaits', 'submissionApproved', 'submissionRefused', 'draftFailed', 'settingsChanged']);

/** A mail with one link. */
export interface LinkMail {
  readonly purpose: Exclude<LinkLetterPurpose, 'test'>;
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
  /** What else the sentences of its purpose name. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/**
 * Puts a mail into the outbox in the caller's transaction (a person's or Kontor's own) and returns its id; it goes out as soon as that
 * transaction has committed, or, if it merely tells something, after the quiet hours of its reader. Without a mail server it is kept,
 * readable for administrators.
 */
export function sendMail(work: Work | Ctx, mail: LinkMail): Promise<string> {
  const put = async (db: Kysely<Tables>) => {
    const house = await db.selectFrom('house').select(['name', 'time_zone']).executeTakeFirstOrThrow();
    const { subject, letter } = linkLetter({ ...mail, house: house.name, timeZone: house.time_zone });
    const next_try = telling.has(mail.purpose) && mail.person ? await whenQuietEnds(db, mail.person, work.now) : work.now;
    const id = await putOut(db, { person_id: mail.person, recipient: mail.email, subject, text: textOf(letter), html: htmlOf(letter), purpose: mail.purpose, next_try });
    await work.kontor.jobs.nudge(db, 'send-mails');
    return id;
  };
  return 'asOwner' in work ? work.asOwner(put) : put(work.db);
}

/** Puts a mail about the asker's own notices into the outbox, in the caller's transaction. Only ids are kept; its words are made when it goes out, at the next turn of the clock. */
export function putNotices(ctx: Ctx, { purpose, notices }: { purpose: 'notice' | 'digest'; notices: string[] }): Promise<string | null> {
  const { person, language } = ctx.asker;
  return ctx.asOwner(async (db) => {
    const reader = await db.selectFrom('person').select('email').where('id', '=', person).executeTakeFirst();
    if (!reader?.email) return null;
    const subject = wordsOf[language](purpose === 'digest' ? 'mails.digestSubject' : 'mails.noticesSubject', { count: notices.length });
    return putOut(db, { person_id: person, recipient: reader.email, subject, text: '', html: '', purpose, notices });
  });
}

interface NewMail {
  person_id: string | null;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  purpose: LinkMail['purpose'] | 'notice' | 'digest' | 'release' | 'releaseNotice' | 'auditHead';
  notices?: string[];
  next_try?: Date;
}

/** Puts a mail whose words are made already into the outbox; returns its id. Kept where no mail server is set. */
export async function putOut(db: Kysely<Tables>, mail: NewMail): Promise<string> {
  const kept = (await mailServer(db)) === null;
  const id = newId();
  await db.insertInto('mail').values({ id, ...mail, state: kept ? 'kept' : 'waiting' }).execute();
  return id;
}
