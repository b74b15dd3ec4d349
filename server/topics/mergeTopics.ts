import { sql } from 'kysely';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { topicFor } from './topicFor.ts';

/** Lets a topic go into another one: its posts, its spellings and what antennas leave out of it go along. */
export async function mergeTopics(kontor: Kontor, asker: Asker, { from, into }: { from: string; into: string }): Promise<void> {
  if (from === into) throw new Problem('invalid', { fields: [{ field: 'into', says: 'wrong' }] });
  await kontor.act(asker, async (ctx) => {
    await topicFor(ctx, from, 'merge');
    await topicFor(ctx, into, 'know');
    await ctx.asOwner(async (db) => {
      // In one order everywhere, so that two who merge crosswise don't wait for each other.
      const { rows } = await sql`select id from topic where id = any(${[from, into]}::uuid[]) order by id for update`.execute(db);
      if (rows.length < 2) throw new Problem('conflict');
      await sql`insert into post_topic (post_id, space_id, topic_id, added, added_by) select post_id, space_id, ${into}, added, added_by from post_topic where topic_id = ${from} on conflict do nothing`.execute(db);
      await db.deleteFrom('post_topic').where('topic_id', '=', from).execute();
      await db.updateTable('topic_name').set({ topic_id: into }).where('topic_id', '=', from).execute();
      await sql`update antenna set without_topics = array_replace(without_topics, ${from}::uuid, ${into}::uuid) where ${from}::uuid = any(without_topics)`.execute(db);
      await db.deleteFrom('topic').where('id', '=', from).execute();
    });
    ctx.record({ kind: 'topic.merged', subject: into, data: { from } });
  });
}
