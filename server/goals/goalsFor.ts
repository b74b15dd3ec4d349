import { sql } from 'kysely';
import type { Post } from '../../shared/api/posts.ts';
import type { Ctx } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { presentPosts } from '../posts/postFor.ts';
import { spaceFor } from '../spaces/spaceFor.ts';

export interface WantedGoals {
  state?: 'open' | 'closed';
  space?: string;
  mine?: boolean;
  limit?: number;
  before?: string;
}

const cursorShape = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/;

/** Goals that the asker may read: open ones by their end, the nearest first; closed ones by their end, the latest first. */
export async function goalsFor(ctx: Ctx, { state = 'open', space, mine, limit = 50, before }: WantedGoals): Promise<{ items: Post[]; next: string | null }> {
  if (space) await spaceFor(ctx, space, 'read');
  const cursor = before === undefined ? null : cursorShape.exec(before);
  if (before !== undefined && !cursor) throw new Problem('badRequest');
  const [day, id] = [cursor?.[1] ?? null, cursor?.[2] ?? null];
  const open = state === 'open';
  const { rows } = await sql<{ id: string; day: string }>`
    select p.id, g.last_day::text as day from goal g join post p on p.id = g.post_id
    where p.deleted is null and (g.closed is null) = ${open}::boolean
      and (${space ?? null}::uuid is null or p.space_id = ${space ?? null}::uuid)
      and (not ${mine ?? false}::boolean or g.owner_id = ${ctx.asker.person})
      and (${day}::date is null or case when ${open}::boolean then (g.last_day, p.id) > (${day}::date, ${id}::uuid) else (g.last_day, p.id) < (${day}::date, ${id}::uuid) end)
    order by case when ${open}::boolean then g.last_day end, case when not ${open}::boolean then g.last_day end desc,
      case when ${open}::boolean then p.id end, case when not ${open}::boolean then p.id end desc
    limit ${limit + 1}`.execute(ctx.db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { items: await presentPosts(ctx, page.map((row) => row.id)), next: rows.length > limit && last ? `${last.day}~${last.id}` : null };
}
