import type { Actions, Feed } from '../../shared/api/feed.ts';
import type { Ctx } from '../kontor.ts';
import { presentPosts } from '../posts/postFor.ts';
import { waitingPosts } from './actionSources.ts';
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

/** What needs the asker first: required readings by due date, then what each further source says (actionSources.ts). */
export async function actionsFor(ctx: Ctx): Promise<Actions> {
  const { rows } = await waitingPosts(ctx.asker.person).execute(ctx.db);
  const posts = new Map((await presentPosts(ctx, [...new Set(rows.map((row) => row.id))])).map((post) => [post.id, post]));
  return { items: rows.flatMap(({ id, why, due }) => (posts.has(id) ? [{ why, due, post: posts.get(id)! }] : [])) };
}
