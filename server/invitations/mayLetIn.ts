import type { Ctx } from '../kontor.ts';

/** The spaces of these that the asker can't take somebody into: neither open nor kept by the asker, archived, or not there. */
export async function mayLetIn(ctx: Ctx, spaces: readonly string[]): Promise<string | undefined> {
  if (spaces.length === 0) return undefined;
  const rows = await ctx.db
    .selectFrom('space as s')
    .leftJoin('membership as m', (join) => join.onRef('m.space_id', '=', 's.id').on('m.person_id', '=', ctx.asker.person))
    .select('s.id')
    .where((eb) => eb('s.id', '=', eb.fn.any(eb.val(spaces))))
    .where('s.archived', 'is', null)
    .where((eb) => eb.or([eb('s.access', '=', 'open'), eb('m.role', 'in', ['owner', 'moderator'])]))
    .execute();
  const may = new Set(rows.map((row) => row.id));
  return spaces.find((space) => !may.has(space));
}
