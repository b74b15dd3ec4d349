import { newId } from '../ids.ts';
import type { Work } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { hashPassword } from './secrets.ts';

const LEAST = 10;
const guessable = /^(.)\1+$|^(?:passwor[dt]|kontor|willkommen|qwertz?|qwerty|asdf|1234567890|0123456789)/i;

/** Refuses passwords that NIST SP 800-63B calls weak: short, repeated, or beginning with a common word. */
export function demandStrong(password: string, field = 'password'): void {
  const strong = password.length >= LEAST && password.length <= 1000 && !(guessable.test(password) && password.length < 16);
  if (!strong) throw new Problem('invalid', { fields: [{ field, says: 'weakPassword' }] });
}

/** Sets a person's password; every other way in that they had stays as it is. */
export async function setPassword(work: Work, person: string, password: string): Promise<void> {
  demandStrong(password);
  const secret = await hashPassword(password);
  await work.db
    .insertInto('identity')
    .values({ id: newId(), person_id: person, provider: 'password', subject: person, secret })
    .onConflict((conflict) => conflict.columns(['provider', 'subject']).doUpdateSet({ secret, changed: work.now }))
    .execute();
}
