import { sql } from 'kysely';
import type { CheckIn } from '../../shared/api/checkIns.ts';
import type { Ctx } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { spaceFor, type LoadedSpace } from '../spaces/spaceFor.ts';

const MOST = 50;
const MOST_ROUNDS = 12;

/** A check-in that is not ended, with its space, for one of its keepers. */
export async function checkInFor(ctx: Ctx, id: string): Promise<{ row: CheckInRow; space: LoadedSpace }> {
  const row = await ctx.db.selectFrom('check_in').select(columns).where('id', '=', id).where('ended', 'is', null).executeTakeFirst();
  if (!row) throw notFound();
  return { row, space: await spaceFor(ctx, row.space_id, 'manage') };
}

const columns = ['id', 'space_id', 'question', 'hint', 'weekdays', 'every_weeks', 'at', 'first_day', 'last_day', 'paused', 'next'] as const;
type CheckInRow = { id: string; space_id: string; question: string; hint: string; weekdays: number[]; every_weeks: number; at: string; first_day: string; last_day: string | null; paused: Date | null; next: Date | null };

/** The questions that a space asks on a rhythm, with the posts of their last rounds; why one could not be asked is for its keepers. */
export async function checkInsOf(ctx: Ctx, spaceId: string): Promise<{ items: CheckIn[]; next: null }> {
  const space = await spaceFor(ctx, spaceId, 'read');
  const rows = await ctx.db.selectFrom('check_in').select(columns).where('space_id', '=', spaceId).where('ended', 'is', null).orderBy('id').limit(MOST).execute();
  const ids = rows.map((row) => row.id);
  const keeps = space.role === 'owner' || space.role === 'moderator';
  const failures = keeps ? await ctx.db.selectFrom('check_in').select(['id', 'failed']).where((eb) => eb('id', '=', eb.fn.any(eb.val(ids)))).execute() : [];
  const failed = new Map(failures.map((row) => [row.id, row.failed]));
  const { rows: rounds } = await sql<{ check_in_id: string; post: string; day: string; answers: number }>`
    select r.check_in_id, r.post_id as post, r.day::text as day, p.comment_count as answers
    from unnest(${ids}::uuid[]) as wanted(id)
    cross join lateral (select * from check_in_round o where o.check_in_id = wanted.id order by o.day desc limit ${MOST_ROUNDS}) r
    join post p on p.id = r.post_id and p.deleted is null order by r.day desc`.execute(ctx.db);
  const items = rows.map((row) => ({
    id: row.id,
    space: row.space_id,
    question: row.question,
    hint: row.hint,
    weekdays: row.weekdays,
    everyWeeks: row.every_weeks,
    at: row.at,
    from: row.first_day,
    until: row.last_day,
    paused: row.paused?.toISOString() ?? null,
    next: row.paused ? null : (row.next?.toISOString() ?? null),
    failed: failed.get(row.id) ?? null,
    rounds: rounds.filter((round) => round.check_in_id === row.id).map(({ post, day, answers }) => ({ post, day, answers })),
  }));
  return { items, next: null };
}
