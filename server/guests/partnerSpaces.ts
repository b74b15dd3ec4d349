import type { Ctx } from '../kontor.ts';
import { Problem } from '../problems.ts';

/** Demands that the asker keeps every one of these spaces, and that each is a living partner space that names the company. */
export async function demandPartnerSpaces(ctx: Ctx, spaces: readonly string[], partner: string): Promise<void> {
  const rows = await ctx.db
    .selectFrom('space as s')
    .innerJoin('membership as m', (join) => join.onRef('m.space_id', '=', 's.id').on('m.person_id', '=', ctx.asker.person))
    .innerJoin('space_partner as n', (join) => join.onRef('n.space_id', '=', 's.id').on('n.partner_id', '=', partner))
    .select('s.id')
    .where((eb) => eb('s.id', '=', eb.fn.any(eb.val([...spaces]))))
    .where('s.archived', 'is', null)
    .where('s.audience', '=', 'partners')
    .where((eb) => eb.or([eb('m.role', '=', 'owner'), eb('m.role', '=', 'moderator')]))
    .execute();
  if (rows.length !== new Set(spaces).size) throw new Problem('invalid', { fields: [{ field: 'spaces', says: 'unknownPartner' }] });
}

/** Demands a partner whose relation lasts, and that the address is of its domains, unless the asker knows that it is not. */
export async function demandPartner(ctx: Ctx, partner: string): Promise<{ domains: string[] }> {
  const found = await ctx.db.selectFrom('partner').select(['state', 'domains']).where('id', '=', partner).executeTakeFirst();
  if (!found) throw new Problem('invalid', { fields: [{ field: 'partner', says: 'unknownPartner' }] });
  if (found.state !== 'active' && found.state !== 'prospective') throw new Problem('refused', { refusal: 'relationEnded' });
  return found;
}
