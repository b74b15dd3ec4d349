import type { Post } from '../../shared/api/posts.ts';
import type { Ctx } from '../kontor.ts';
import { presentPosts } from '../posts/postFor.ts';

/** The asker's bookmarks, newest first; what they may no longer read is not there, not even as a count (negative case B07). */
export async function bookmarksFor(ctx: Ctx, wanted: { limit?: number; before?: string }): Promise<{ items: Post[]; next: string | null }> {
  const limit = wanted.limit ?? 20;
  const rows = await ctx.db
    .selectFrom('bookmark as b')
    .innerJoin('post as p', 'p.id', 'b.post_id')
    .select(['b.post_id', 'b.created'])
    .where('b.person_id', '=', ctx.asker.person)
    .where('p.deleted', 'is', null)
    .$if(wanted.before !== undefined, (query) => query.where('b.created', '<', new Date(wanted.before!)))
    .orderBy('b.created', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  return { items: await presentPosts(ctx, page.map((row) => row.post_id)), next: rows.length > limit ? page.at(-1)!.created.toISOString() : null };
}
