import type { Readers } from '../../shared/api/basics.ts';
import type { Ctx } from '../kontor.ts';

/** Who reads each of these spaces: number of persons, by company. Until partners take part, the house is the only company. */
export async function readersOf(ctx: Ctx, spaces: readonly string[]): Promise<Map<string, Readers>> {
  const house = await ctx.db.selectFrom('house').select('name').executeTakeFirstOrThrow();
  const counts = await ctx.kontor.readModel.readers(spaces, ctx.db);
  return new Map([...counts].map(([id, persons]) => [id, { persons, companies: [{ name: house.name, persons }] }]));
}
