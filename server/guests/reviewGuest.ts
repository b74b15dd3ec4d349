import type { Asker } from '../access/asker.ts';
import { canProlongOutsider, canReviewOutsider, canSponsor } from '../access/policies/partner.ts';
import { ownerWork } from '../database/ownerWork.ts';
import type { Kontor } from '../kontor.ts';
import { shutOut } from '../people/deactivatePerson.ts';
import { demand, Problem } from '../problems.ts';
import { outsiderFacts, outsiderFor, type LoadedOutsider } from './outsidersFor.ts';
import { untilOf } from './until.ts';

/** Gives somebody of a partner time until the end of a day, twelve months ahead at most; whose time was over comes back. */
export async function prolongGuest(kontor: Kontor, asker: Asker, { person, until }: { person: string; until: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const known = await outsiderFor(ctx, person);
    demand(canProlongOutsider(asker, outsiderFacts(known)));
    demandNotClosed(known, ctx.now);
    const moment = await ctx.asOwner(async (db) => {
      const end = await untilOf(db, until, ctx.now);
      await db.updateTable('person').set({ access_until: end, state: 'active', deactivated: null }).where('id', '=', person).execute();
      return end;
    });
    ctx.record({ kind: 'guest.prolonged', subject: person, data: { until: moment.toISOString() } });
  });
}

/** Ends somebody's time now: session, links and streams with it. What they wrote stays. */
export async function endGuest(kontor: Kontor, asker: Asker, person: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    demand(canReviewOutsider(asker, outsiderFacts(await outsiderFor(ctx, person))));
    await ctx.asOwner(async (db) => {
      await shutOut(ownerWork(ctx, db), person);
      await db.updateTable('person').set({ access_until: ctx.now }).where('id', '=', person).execute();
    });
    ctx.record({ kind: 'guest.ended', subject: person, data: {} });
  });
}

/** Takes over as sponsor of somebody, with six months unless another day is named. */
export async function sponsorGuest(kontor: Kontor, asker: Asker, { person, until }: { person: string; until?: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const known = await outsiderFor(ctx, person);
    demand(canSponsor(asker, outsiderFacts(known)));
    demandNotClosed(known, ctx.now);
    await ctx.asOwner(async (db) => {
      const end = await untilOf(db, until, ctx.now);
      await db.updateTable('person').set({ sponsor_id: asker.person, sponsor_gone: null, access_until: end, state: 'active', deactivated: null }).where('id', '=', person).execute();
    });
    ctx.record({ kind: 'guest.sponsored', subject: person, data: { sponsor: asker.person } });
  });
}

/** Whom an administrator has shut out within their time only an administrator lets in again. */
function demandNotClosed(person: LoadedOutsider, now: Date): void {
  if (person.state === 'deactivated' && person.until > now) throw new Problem('conflict');
}
