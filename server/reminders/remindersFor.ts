import type { Reminder } from '../../shared/api/time.ts';
import type { Ctx } from '../kontor.ts';

const MOST = 500;

/** The asker's reminders that are still to come, the nearest first. */
export async function remindersFor(ctx: Ctx): Promise<{ items: Reminder[] }> {
  const rows = await ctx.db
    .selectFrom('post_reminder as r')
    .innerJoin('post as p', 'p.id', 'r.post_id')
    .innerJoin('space as s', 's.id', 'p.space_id')
    .select(['p.id as post', 'p.title', 'r.at', 's.id', 's.name', 's.audience'])
    .where('r.person_id', '=', ctx.asker.person)
    .where('r.done', 'is', null)
    .where('p.deleted', 'is', null)
    .orderBy('r.at')
    .limit(MOST)
    .execute();
  return { items: rows.map(({ post, title, at, ...space }) => ({ post, title, at: at.toISOString(), space })) };
}
