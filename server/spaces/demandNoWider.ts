import { canMoveBetween } from '../access/policies/space.ts';
import type { Audience } from '../../shared/api/basics.ts';
import type { Ctx } from '../kontor.ts';
import { demand, Problem } from '../problems.ts';

/** Demands that what moves from one space into another is read by no company that did not read it before (negative case D17). */
export async function demandNoWider(ctx: Ctx, from: { id: string; audience: Audience }, to: { id: string; audience: Audience }): Promise<void> {
  if (from.id === to.id) return;
  if (from.audience !== to.audience) throw new Problem('conflict');
  if (to.audience === 'internal') return;
  const rows = await ctx.db.selectFrom('space_partner').select(['space_id', 'partner_id']).where((eb) => eb('space_id', '=', eb.fn.any(eb.val([from.id, to.id])))).execute();
  const partnersOf = (space: string) => rows.filter((row) => row.space_id === space).map((row) => row.partner_id);
  demand(canMoveBetween(partnersOf(from.id), partnersOf(to.id)));
}
