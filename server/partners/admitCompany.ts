import type { Asker } from '../access/asker.ts';
import { canAdmitCompany } from '../access/policies/partner.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { spaceFor } from '../spaces/spaceFor.ts';

/** Lets a company into a partner space, whose owners and moderators decide that. None of its people come in by it. */
export async function admitCompany(kontor: Kontor, asker: Asker, { space, partner }: { space: string; partner: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const kept = await spaceFor(ctx, space, 'manage');
    await admitTo(ctx, { id: space, audience: kept.audience, archived: kept.archived }, partner);
  });
}

/** The same for a space that the asker holds already, as when it is just made. */
export async function admitTo(ctx: Ctx, space: { id: string; audience: 'internal' | 'partners' | 'public'; archived: Date | null }, partner: string): Promise<void> {
  const found = await ctx.db.selectFrom('partner').select('state').where('id', '=', partner).executeTakeFirst();
  if (!found) throw new Problem('invalid', { fields: [{ field: 'partner', says: 'unknownPartner' }] });
  demand(canAdmitCompany(space, found.state));
  const added = await ctx.asOwner((db) =>
    db.insertInto('space_partner').values({ space_id: space.id, partner_id: partner, added: ctx.now, added_by: ctx.asker.person }).onConflict((conflict) => conflict.doNothing()).returning('partner_id').executeTakeFirst(),
  );
  if (added) ctx.record({ kind: 'company.added', space: space.id, subject: partner, data: { partner } });
}

/** Takes a company out of a space, and all its people with it. What they wrote stays. */
export async function removeCompany(kontor: Kontor, asker: Asker, { space, partner }: { space: string; partner: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await spaceFor(ctx, space, 'manage');
    await ctx.asOwner(async (db) => {
      const people = await db.selectFrom('membership as m').innerJoin('person as p', 'p.id', 'm.person_id').select('p.id').where('m.space_id', '=', space).where('p.partner_id', '=', partner).execute();
      const removed = await db.deleteFrom('space_partner').where('space_id', '=', space).where('partner_id', '=', partner).returning('partner_id').executeTakeFirst();
      if (!removed) throw notFound();
      // Each of them, so that their streams and what is kept of them hear it.
      for (const { id } of people) ctx.record({ kind: 'membership.removed', space, subject: id, data: {} });
    });
    ctx.record({ kind: 'company.removed', space, subject: partner, data: { partner } });
  });
}
