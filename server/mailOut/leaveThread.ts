import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Language } from '../../shared/api/basics.ts';
import type { Kontor } from '../kontor.ts';
import { linkKey } from '../notices/unsubscribe.ts';

// Other links of the house are signed over other words, so that none can stand for another (negative case I15).
const sign = (key: Buffer, person: string, post: string): string => createHmac('sha256', key).update(`leave|${person}|${post}`).digest('base64url');

/** A token with which whoever holds it may end mails of one thread to this person, and nothing else (RFC 8058). */
export const leaveToken = async (kontor: Kontor, person: string, post: string): Promise<string> => `${person}.${post}.${sign(await linkKey(kontor), person, post)}`;

/** Whom and what a token speaks of; null when it isn't ours or one of them is gone. */
export async function readLeaveToken(kontor: Kontor, token: string): Promise<{ person: string; post: string; language: Language } | null> {
  const [, person, post, signature] = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? [];
  if (!person || !post || !signature) return null;
  if (!timingSafeEqual(Buffer.from(sign(await linkKey(kontor), person, post)), Buffer.from(signature))) return null;
  const row = await kontor.database.owner
    .selectFrom('person')
    .innerJoin('post', (join) => join.on('post.id', '=', post))
    .select('person.language')
    .where('person.id', '=', person)
    .executeTakeFirst();
  return row ? { person, post, language: row.language } : null;
}

/** Ends mails of this thread to this person; an answer takes it up again. A second time changes nothing. */
export async function leaveThread(kontor: Kontor, { person, post }: { person: string; post: string }): Promise<void> {
  await kontor.database.owner
    .insertInto('watch')
    .values({ person_id: person, post_id: post, watching: false })
    .onConflict((conflict) => conflict.columns(['person_id', 'post_id']).doUpdateSet({ watching: false }))
    .execute();
}
