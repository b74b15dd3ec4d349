import { canDeactivate } from '../access/policies/person.ts';
import type { Asker } from '../access/asker.ts';
import { ownerWork } from '../database/ownerWork.ts';
import type { Ctx, Kontor, Work } from '../kontor.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { endSessionsOf } from '../session/endSession.ts';
import { demandOtherAdministrator } from './demandOtherAdministrator.ts';

/**
 * Closes a person's account: every session, token, open stream and link ends with this transaction, scheduled drafts stay drafts.
 * What they wrote stays.
 */
export async function deactivatePerson(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    demand(canDeactivate(asker, id));
    await ctx.asOwner((db) => shutOut(ownerWork(ctx, db), id));
  });
}

/** See deactivatePerson; in a transaction of Kontor itself. */
export async function shutOut(work: Work, id: string): Promise<void> {
  const { db, now } = work;
  const person = await db.selectFrom('person').select(['state', 'house_roles']).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!person) throw notFound();
  if (person.state === 'deactivated') throw new Problem('conflict');
  if (person.house_roles.includes('administrator')) await demandOtherAdministrator(db, id);
  await db.updateTable('person').set({ state: 'deactivated', deactivated: now }).where('id', '=', id).execute();
  await endSessionsOf(work, id);
  for (const token of await db.deleteFrom('api_token').where('person_id', '=', id).returning('id').execute()) {
    work.record({ kind: 'token.removed', subject: id, data: { token: token.id } });
  }
  await db.updateTable('password_reset').set({ used: now }).where('person_id', '=', id).where('used', 'is', null).execute();
  await db.updateTable('sign_in_link').set({ used: now }).where('person_id', '=', id).where('used', 'is', null).execute();
  await db.deleteFrom('passkey_challenge').where('person_id', '=', id).execute();
  await db.updateTable('draft').set({ publish_at: null }).where('person_id', '=', id).where('publish_at', 'is not', null).execute();
  work.record({ kind: 'person.deactivated', subject: id, data: {} });
}

/** Opens a person's account again: they sign in anew, with the password they had. Who never came in waits for an invitation again. */
export async function reactivatePerson(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx: Ctx) => {
    await ctx.asOwner(async (db) => {
      const way = await db.selectFrom('identity').select('id').where('person_id', '=', id).executeTakeFirst();
      const opened = await db.updateTable('person').set((eb) => ({ state: way ? 'active' : eb.case().when('kind', '=', 'member').then('invited' as const).else('active' as const).end(), deactivated: null })).where('id', '=', id).where('state', '=', 'deactivated').returning('id').executeTakeFirst();
      if (!opened) throw (await db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()) ? new Problem('conflict') : notFound();
    });
    ctx.record({ kind: 'person.reactivated', subject: id, data: {} });
  });
}
