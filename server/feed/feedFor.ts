import { sql } from 'kysely';
import type { Actions, Feed } from '../../shared/api/feed.ts';
import type { Ctx } from '../kontor.ts';
import { presentPosts } from '../posts/postFor.ts';
import { feedIds } from './feedIds.ts';

/** A page of the asker's home feed: newest first, and it ends. */
export async function feedFor(ctx: Ctx, wanted: { limit?: number; before?: string }): Promise<Feed> {
  const limit = wanted.limit ?? 20;
  const found = await feedIds(ctx, { limit: limit + 1, before: wanted.before ?? null });
  const ids = found.slice(0, limit);
  const items = await presentPosts(ctx, ids);
  const seen = await ctx.asOwner((db) => db.selectFrom('person').select('feed_seen').where('id', '=', ctx.asker.person).executeTakeFirst());
  return { items, next: found.length > limit ? ids.at(-1)! : null, seen: seen?.feed_seen?.toISOString() ?? null };
}

const MOST_ACTIONS = 20;

/** What needs the asker first: required readings by due date, then unanswered questions that name them. */
export async function actionsFor(ctx: Ctx): Promise<Actions> {
  const me = ctx.asker.person;
  const { rows } = await sql<{ id: string; why: 'confirm' | 'asked' }>`
    (select p.id, 'confirm' as why from acknowledgement k join post p on p.id = k.post_id
      where k.person_id = ${me} and k.confirmed is null and p.deleted is null
      order by p.required_due nulls last, p.id desc limit ${MOST_ACTIONS})
    union all
    (select p.id, 'asked' as why from notice n join post p on p.id = n.post_id
      where n.person_id = ${me} and n.kind = 'mention' and n.comment_id is null and p.kind = 'question' and p.answer_id is null and p.deleted is null
        and not exists (select 1 from comment c where c.post_id = p.id and c.author_id = ${me} and c.deleted is null)
      order by p.id desc limit ${MOST_ACTIONS})`.execute(ctx.db);
  const posts = new Map((await presentPosts(ctx, rows.map((row) => row.id))).map((post) => [post.id, post]));
  return { items: rows.flatMap(({ id, why }) => (posts.has(id) ? [{ why, post: posts.get(id)! }] : [])) };
}
