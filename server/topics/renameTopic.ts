import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { keyOf } from './fileUnder.ts';
import { topicFor } from './topicFor.ts';

/** Names a topic anew; its names before still lead to it. A name that another topic has is refused: those two are to be merged. */
export async function renameTopic(kontor: Kontor, asker: Asker, id: string, name: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const topic = await topicFor(ctx, id, 'rename');
    const clean = name.replace(/\s+/g, ' ').trim();
    const key = keyOf(clean);
    if (clean === topic.name) return;
    await ctx.asOwner(async (db) => {
      const made = await db.insertInto('topic_name').values({ key, name: clean, topic_id: id })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ name: clean }).where('topic_name.topic_id', '=', id)).returning('key').executeTakeFirst();
      if (!made) throw new Problem('invalid', { fields: [{ field: 'name', says: 'topicTaken' }] });
      await db.updateTable('topic').set({ name: clean }).where('id', '=', id).execute();
    });
    ctx.record({ kind: 'topic.renamed', subject: id, data: {} });
  });
}
