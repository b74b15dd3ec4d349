import type { Kontor, Work } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { sendMail } from '../mail/sendMail.ts';
import { endSessionsOf } from '../session/endSession.ts';
import { hashOf } from '../session/secrets.ts';
import { demandStrong, setPassword } from '../session/setPassword.ts';

/** Whether the link still works; throws `linkUsed` otherwise. */
export async function demandReset(kontor: Kontor, secret: string): Promise<void> {
  const found = await kontor.database.owner
    .selectFrom('password_reset as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select('p.id')
    .where('r.token_hash', '=', hashOf(secret))
    .where('r.used', 'is', null)
    .where('r.expires', '>', new Date())
    .where('p.state', '=', 'active')
    .executeTakeFirst();
  if (!found) throw new Problem('linkUsed');
}

/** Sets a new password by a mailed link, once. Every session and token of the person ends: whoever held them must prove themselves anew. */
export async function resetPassword(kontor: Kontor, secret: string, password: string): Promise<{ sessions: number; tokens: number }> {
  demandStrong(password);
  return kontor.system(async (work) => {
    const person = await redeem(work, secret);
    await setPassword(work, person.id, password);
    await voidResets(work, person.id);
    const sessions = await endSessionsOf(work, person.id);
    const tokens = await work.db.deleteFrom('api_token').where('person_id', '=', person.id).returning('id').execute();
    for (const token of tokens) work.record({ kind: 'token.removed', subject: person.id, data: { token: token.id } });
    work.record({ kind: 'secret.changed', subject: person.id, data: { what: 'passwordReset' } });
    await tellChanged(work, person);
    return { sessions, tokens: tokens.length };
  });
}

type Changed = { id: string; name: string; email: string | null; language: 'de' | 'en' };

async function redeem(work: Work, secret: string): Promise<Changed> {
  const link = await work.db
    .updateTable('password_reset')
    .set({ used: work.now })
    .where('token_hash', '=', hashOf(secret))
    .where('used', 'is', null)
    .where('expires', '>', work.now)
    .returning('person_id')
    .executeTakeFirst();
  const person = link && (await work.db.selectFrom('person').select(['id', 'name', 'email', 'language']).where('id', '=', link.person_id).where('state', '=', 'active').executeTakeFirst());
  if (!person) throw new Problem('linkUsed');
  return person;
}

/** Makes every link for a new password void: the password has changed. */
export const voidResets = (work: Work, person: string) => work.db.updateTable('password_reset').set({ used: work.now }).where('person_id', '=', person).where('used', 'is', null).execute();

/** Tells a person by mail that their password has changed. */
export async function tellChanged(work: Work, person: Changed): Promise<void> {
  const { id, name, email, language } = person;
  if (email) await sendMail(work, { purpose: 'passwordChanged', email, person: id, name, language, link: work.kontor.config.address });
}
