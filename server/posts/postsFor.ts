import type { Post } from '../../shared/api/posts.ts';
import type { Ctx } from '../kontor.ts';
import { spaceFor } from '../spaces/spaceFor.ts';
import { presentPosts } from './postFor.ts';

interface Wanted {
  limit?: number;
  before?: string;
  kind?: Post['kind'];
  pinned?: boolean;
}

/** The posts of a space, newest first; or its pinned ones. */
export async function postsFor(ctx: Ctx, space: string, wanted: Wanted): Promise<{ items: Post[]; next: string | null }> {
  await spaceFor(ctx, space, 'read');
  const limit = wanted.limit ?? 20;
  const rows = await ctx.db
    .selectFrom('post')
    .select('id')
    .where('space_id', '=', space)
    .where('deleted', 'is', null)
    .$if(wanted.before !== undefined, (query) => query.where('id', '<', wanted.before!))
    .$if(wanted.kind !== undefined, (query) => query.where('kind', '=', wanted.kind!))
    .$if(wanted.pinned === true, (query) => query.where('pinned', 'is not', null))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const ids = rows.slice(0, limit).map((row) => row.id);
  return { items: await presentPosts(ctx, ids), next: rows.length > limit ? ids.at(-1)! : null };
}
