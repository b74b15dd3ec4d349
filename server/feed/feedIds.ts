import { sql } from 'kysely';
import type { Ctx } from '../kontor.ts';

interface Wanted {
  limit: number;
  before: string | null;
}

const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const first = '00000000-0000-0000-0000-000000000000';

/**
 * The newest posts over all spaces of the asker that they have not hidden. The newest of each space gives a threshold, and only
 * what lies above it is read (FOUNDATION.md, the fast form of the feed): cost follows the page, not the archive.
 */
export async function feedIds(ctx: Ctx, { limit, before }: Wanted): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with mine as (select space_id from membership where person_id = ${ctx.asker.person} and level <> 'hidden'),
      newest as (
        select mine.space_id, top.id from mine cross join lateral (
          select p.id from post p where p.space_id = mine.space_id and p.deleted is null and p.id < ${before ?? last}::uuid order by p.id desc limit 1) top),
      threshold as (select coalesce((select id from newest order by id desc offset ${limit - 1} limit 1), ${first}::uuid) as id)
    select top.id from threshold, newest cross join lateral (
      select p.id from post p where p.space_id = newest.space_id and p.deleted is null and p.id < ${before ?? last}::uuid and p.id >= (select id from threshold)
      order by p.id desc limit ${limit}) top
    order by top.id desc limit ${limit}`.execute(ctx.db);
  return rows.map((row) => row.id);
}
