import { sql } from 'kysely';
import type { Readers } from '../../shared/api/basics.ts';
import type { Ctx } from '../kontor.ts';

/** Who reads each of these spaces: number of persons, by company. Until partners take part, the house is the only company. */
export async function readersOf(ctx: Ctx, spaces: readonly string[]): Promise<Map<string, Readers>> {
  const { rows } = await sql<{ id: string; persons: number; house: string }>`
    select wanted.id, coalesce(reader_count(wanted.id), 0) as persons, (select name from house) as house
    from unnest(${spaces}::uuid[]) as wanted(id)`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, { persons: row.persons, companies: [{ name: row.house, persons: row.persons }] }]));
}
