import { sql } from 'kysely';
import type { Post } from '../../shared/api/posts.ts';
import type { Ctx } from '../kontor.ts';
import { presentPosts } from '../posts/postFor.ts';
import { topicFor } from './topicFor.ts';

/** Posts of a topic that the asker may read, newest first. */
export async function postsOfTopic(ctx: Ctx, topic: string, wanted: { limit?: number; before?: string }): Promise<{ items: Post[]; next: string | null }> {
  await topicFor(ctx, topic, 'know');
  const limit = wanted.limit ?? 20;
  const { rows } = await sql<{ id: string }>`
    select p.id from post_topic pt join post p on p.id = pt.post_id and p.deleted is null
    where pt.topic_id = ${topic} and (${wanted.before ?? null}::uuid is null or pt.post_id < ${wanted.before ?? null}::uuid)
    order by pt.post_id desc limit ${limit + 1}`.execute(ctx.db);
  const ids = rows.slice(0, limit).map((row) => row.id);
  return { items: await presentPosts(ctx, ids), next: rows.length > limit ? ids.at(-1)! : null };
}
