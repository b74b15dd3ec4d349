import type { Readers } from '../../shared/api/basics.ts';
import type { Ctx } from '../kontor.ts';

/** Who reads each of these spaces: number of persons, by company, the house first. */
export async function readersOf(ctx: Ctx, spaces: readonly string[]): Promise<Map<string, Readers>> {
  const house = await ctx.db.selectFrom('house').select('name').executeTakeFirstOrThrow();
  const counts = await ctx.kontor.readModel.readers(spaces, ctx.db);
  return new Map([...counts].map(([id, { persons, companies }]) => [id, { persons, companies: companies.map((company) => ({ id: company.partner, name: company.name ?? house.name, persons: company.persons })) }]));
}
