import { sql, type Kysely } from 'kysely';
import type { Asker } from '../../access/asker.ts';
import { ownerWork } from '../../database/ownerWork.ts';
import type { Tables } from '../../database/tables.ts';
import type { Ctx, Kontor, Work } from '../../kontor.ts';
import { shutOut } from '../../people/deactivatePerson.ts';
import { Problem } from '../../problems.ts';
import { partnerFor } from '../partnerFor.ts';
import { sharedSpaces } from './shared.ts';

/** Announces the end of a relation: nobody of the partner is let in any more, who is in stays until it is done. Setting the state back withdraws it. */
export async function beginEnding(kontor: Kontor, asker: Asker, partner: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { state } = await partnerFor(ctx, partner, 'keep');
    if (state === 'ending') return;
    await ctx.asOwner((db) => db.updateTable('partner').set({ state: 'ending' }).where('id', '=', partner).execute());
    ctx.record({ kind: 'partner.ending', subject: partner, data: {} });
  });
}

/**
 * Ends a relation that was announced to end: with this transaction nobody of the partner comes in on any way, invitations, links and waiting
 * mails are void, its spaces are the house's alone. What both sides could read is packed afterwards.
 */
export async function endRelation(kontor: Kontor, asker: Asker, partner: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { state } = await partnerFor(ctx, partner, 'keep');
    if (state !== 'ending') throw new Problem('conflict');
    await ctx.asOwner(async (db) => {
      const work = ownerWork(ctx, db);
      const ended = await db.updateTable('partner').set({ state: 'ended', ended: ctx.now, until: sql`coalesce(until, current_date)` }).where('id', '=', partner).where('state', '=', 'ending').returning('id').executeTakeFirst();
      if (!ended) throw new Problem('conflict');
      const shared = await sharedSpaces(db, partner);
      await db.insertInto('relation_package').values({ id: ctx.newId(), partner_id: partner, shared: JSON.stringify(shared), created: ctx.now, created_by: asker.person }).execute();
      const persons = await shutAllOut(work, partner);
      const invitations = await voidInvitations(db, ctx, partner);
      const mails = await withdrawMails(db, partner);
      const spaces = await leaveSpaces(work, partner);
      work.record({ kind: 'partner.ended', subject: partner, data: { persons, invitations, mails, spaces } });
      await kontor.jobs.nudge(db, 'pack-relations');
    });
  });
}

/** Takes a relation up again that has ended; administrators only (the route says so). Nobody comes in by it: spaces and people are admitted and invited anew. */
export async function reopenRelation(kontor: Kontor, asker: Asker, partner: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { state } = await partnerFor(ctx, partner, 'know');
    if (state !== 'ended') throw new Problem('conflict');
    await ctx.asOwner((db) => db.updateTable('partner').set({ state: 'prospective', ended: null, until: null }).where('id', '=', partner).execute());
    ctx.record({ kind: 'partner.reopened', subject: partner, data: {} });
  });
}

async function shutAllOut(work: Work, partner: string): Promise<number> {
  const people = await work.db.selectFrom('person').select('id').where('partner_id', '=', partner).where('state', '<>', 'deactivated').orderBy('id').execute();
  for (const { id } of people) await shutOut(work, id);
  await work.db.updateTable('person').set({ access_until: work.now }).where('partner_id', '=', partner).where('access_until', '>', work.now).execute();
  return people.length;
}

async function voidInvitations(db: Kysely<Tables>, ctx: Ctx, partner: string): Promise<number> {
  const open = await db.updateTable('guest_invitation').set({ revoked: ctx.now }).where('partner_id', '=', partner).where('accepted', 'is', null).where('revoked', 'is', null).returning('id').execute();
  for (const { id } of open) ctx.record({ kind: 'guest.invitationRevoked', data: { invitation: id } });
  return open.length;
}

/** Mails to its people, and to who was invited and never came. */
async function withdrawMails(db: Kysely<Tables>, partner: string): Promise<number> {
  const withdrawn = await sql`
    update mail m set state = 'withdrawn', error = null where m.state in ('waiting', 'kept') and (m.person_id in (select id from person where partner_id = ${partner}::uuid)
      or (m.purpose = 'guestInvitation' and lower(m.recipient) in (select lower(email) from guest_invitation where partner_id = ${partner}::uuid)))`.execute(db);
  return Number(withdrawn.numAffectedRows ?? 0n);
}

async function leaveSpaces(work: Work, partner: string): Promise<string[]> {
  const left = await work.db.deleteFrom('space_partner').where('partner_id', '=', partner).returning('space_id').execute();
  for (const { space_id } of left) work.record({ kind: 'company.removed', space: space_id, subject: partner, data: { partner } });
  return left.map((row) => row.space_id);
}
