import type { Work } from '../kontor.ts';
import { hashOf, newSecret } from '../session/secrets.ts';

const VALID_MS = 3_600_000;

/** Makes the one link with which a person sets a new password within an hour; earlier links are void from now on. */
export async function makeReset(work: Work, person: string): Promise<{ link: string; expires: Date }> {
  const secret = newSecret();
  const expires = new Date(work.now.getTime() + VALID_MS);
  await work.db.updateTable('password_reset').set({ used: work.now }).where('person_id', '=', person).where('used', 'is', null).execute();
  await work.db.insertInto('password_reset').values({ token_hash: hashOf(secret), person_id: person, expires }).execute();
  return { link: `${work.kontor.config.address}/password/${secret}`, expires };
}
