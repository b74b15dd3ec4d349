import type { Kysely } from 'kysely';
import type { Approver, Approvers, ApproversChange } from '../../shared/api/releases.ts';
import { hasRole, type Asker } from '../access/asker.ts';
import { canManage } from '../access/policies/space.ts';
import { ability, when, type Verdict } from '../access/verdict.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { demand, Problem } from '../problems.ts';
import { personRef } from '../people/personRef.ts';
import { spaceFor } from '../spaces/spaceFor.ts';

/** Who decides on what leaves a space; null: on what leaves spaces that name nobody. */
export async function approversOf(ctx: Ctx, space: string | null): Promise<Approvers> {
  const may = await verdict(ctx, space);
  return ctx.asOwner(async (db) => ({ own: space ? await listed(db, space) : [], house: await listed(db, null), abilities: { change: ability(may) } }));
}

async function verdict(ctx: Ctx, space: string | null): Promise<Verdict> {
  if (space === null) return when(hasRole(ctx.asker, 'administrator'), 'administratorOnly');
  const held = await spaceFor(ctx, space, 'know');
  if (hasRole(ctx.asker, 'administrator')) return true;
  await spaceFor(ctx, space, 'read');
  return canManage(held);
}

async function listed(db: Kysely<Tables>, space: string | null): Promise<Approver[]> {
  const rows = await db
    .selectFrom('release_approver as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('person as d', 'd.id', 'a.deputy_id')
    .select(['a.label', 'p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company', 'd.id as d_id', 'd.name as d_name', 'd.role as d_role', 'd.photo_id as d_photo', 'd.company as d_company'])
    .where('a.space_id', 'is not distinct from', space)
    .orderBy('p.name')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    person: personRef(row),
    deputy: row.d_id && row.d_name !== null ? personRef({ id: row.d_id, name: row.d_name, role: row.d_role, photo_id: row.d_photo, company: row.d_company }) : null,
    label: row.label,
  }));
}

/** Names who decides, all of them anew; only members of the house can. */
export async function nameApprovers(kontor: Kontor, asker: Asker, { space, approvers }: ApproversChange & { space: string | null }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    demand(await verdict(ctx, space));
    const named = [...new Set(approvers.flatMap((one) => [one.person, ...(one.deputy ? [one.deputy] : [])]))];
    const known = await ctx.db.selectFrom('person').select('id').where((eb) => eb('id', '=', eb.fn.any(eb.val(named)))).where('kind', '=', 'member').where('state', '=', 'active').execute();
    if (known.length !== named.length || approvers.some((one) => one.person === one.deputy)) throw new Problem('invalid', { fields: [{ field: 'approvers', says: 'unknownPerson' }] });
    await ctx.asOwner(async (db) => {
      await db.deleteFrom('release_approver').where('space_id', 'is not distinct from', space).execute();
      for (const one of approvers) {
        await db.insertInto('release_approver').values({ id: ctx.newId(), space_id: space, label: one.label ?? null, person_id: one.person, deputy_id: one.deputy ?? null, created_by: asker.person }).onConflict((conflict) => conflict.doNothing()).execute();
      }
    });
    ctx.record({ kind: 'release.approversChanged', space, data: { approvers: approvers.length } });
  });
}
