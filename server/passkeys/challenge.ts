import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { hashOf } from '../session/secrets.ts';

const VALID_MS = 5 * 60_000;

/** Keeps a challenge for five minutes; `person` for whom it was made, null when signing in. Needs the owner's connection. */
export async function keepChallenge(db: Kysely<Tables>, challenge: string, person: string | null): Promise<void> {
  const now = Date.now();
  await db.deleteFrom('passkey_challenge').where('expires', '<', new Date(now)).execute();
  await db.insertInto('passkey_challenge').values({ challenge_hash: hashOf(challenge), person_id: person, expires: new Date(now + VALID_MS) }).execute();
}

/** Takes a challenge off the list, right or wrong answer: true when it was made for this person (null: for signing in) and still holds. */
export async function takeChallenge(db: Kysely<Tables>, challenge: string, person: string | null): Promise<boolean> {
  const taken = await db.deleteFrom('passkey_challenge').where('challenge_hash', '=', hashOf(challenge)).returning(['person_id', 'expires']).executeTakeFirst();
  return taken !== undefined && taken.person_id === person && taken.expires.getTime() > Date.now();
}
