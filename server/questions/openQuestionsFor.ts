import { sql } from 'kysely';
import type { Post } from '../../shared/api/posts.ts';
import type { Ctx } from '../kontor.ts';
import { presentPosts } from '../posts/postFor.ts';

/** Questions that nobody has answered yet, in spaces that the asker reads and has not hidden, newest first. */
export async function openQuestionsFor(ctx: Ctx, wanted: { limit?: number; before?: string }): Promise<{ items: Post[]; next: string | null }> {
  const limit = wanted.limit ?? 20;
  const { rows } = await ctx.asOwner((db) =>
    sql<{ post_id: string }>`
      select e.post_id from question_entry e
      where e.answered = 0 and e.space_id in (select readable_spaces()) and (${wanted.before ?? null}::uuid is null or e.post_id < ${wanted.before ?? null}::uuid)
        and not exists (select 1 from membership m where m.space_id = e.space_id and m.person_id = ${ctx.asker.person} and m.level = 'hidden')
      order by e.post_id desc limit ${limit + 1}`.execute(db),
  );
  const ids = rows.slice(0, limit).map((row) => row.post_id);
  return { items: await presentPosts(ctx, ids), next: rows.length > limit ? ids.at(-1)! : null };
}
