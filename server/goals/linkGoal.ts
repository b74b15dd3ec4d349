import { sql } from 'kysely';
import type { Post } from '../../shared/api/posts.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { postFor, presentPosts } from '../posts/postFor.ts';
import { goalFor } from './goalFor.ts';

/** What may serve a goal. */
const serving: ReadonlySet<string> = new Set(['commitment', 'decision']);
const MOST = 200;

/** Says that a commitment or decision serves a goal, or no longer; both must be readable for who says it. */
export async function linkGoal(kontor: Kontor, asker: Asker, { post: id, goal }: { post: string; goal: string }, on: boolean): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post } = await postFor(ctx, id, 'read');
    const held = await goalFor(ctx, goal, 'link');
    if (on && !serving.has(post.kind)) throw new Problem('invalid', { fields: [{ field: 'post', says: 'wrong' }] });
    const changed = on
      ? await ctx.db.insertInto('goal_link').values({ goal_id: goal, post_id: id, added: ctx.now, added_by: asker.person }).onConflict((conflict) => conflict.doNothing()).returning('post_id').executeTakeFirst()
      : await ctx.db.deleteFrom('goal_link').where('goal_id', '=', goal).where('post_id', '=', id).returning('post_id').executeTakeFirst();
    if (changed) ctx.record({ kind: on ? 'goal.linked' : 'goal.unlinked', space: held.post.space.id, post: goal, subject: id, data: {} });
  });
}

/** What serves a goal, as far as the asker may read it, newest first. */
export async function servingPosts(ctx: Ctx, goal: string): Promise<{ items: Post[]; next: null }> {
  await goalFor(ctx, goal, 'read');
  const rows = await ctx.db.selectFrom('goal_link as l').innerJoin('post as p', 'p.id', 'l.post_id').select('p.id').where('l.goal_id', '=', goal).where('p.deleted', 'is', null).orderBy('p.id', 'desc').limit(MOST).execute();
  return { items: await presentPosts(ctx, rows.map((row) => row.id)), next: null };
}

/** The goals that a post serves, as far as the asker may read them. */
export async function goalsServed(ctx: Ctx, id: string): Promise<{ items: { id: string; title: string }[]; next: null }> {
  await postFor(ctx, id, 'read');
  const { rows } = await sql<{ id: string; title: string }>`
    select g.id, coalesce(g.title, '') as title from goal_link l join post g on g.id = l.goal_id where l.post_id = ${id} and g.deleted is null order by g.id limit ${MOST}`.execute(ctx.db);
  return { items: rows, next: null };
}
