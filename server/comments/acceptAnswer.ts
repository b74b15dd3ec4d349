import type { Asker } from '../access/asker.ts';
import { loadComments } from './loadComments.ts';
import type { Kontor } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';
import { Problem } from '../problems.ts';

/** Accepts a comment as the answer of a question, or withdraws the acceptance (`comment` null). */
export async function acceptAnswer(kontor: Kontor, asker: Asker, post: string, comment: string | null): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const held = await postFor(ctx, post, 'accept');
    if (comment !== null) {
      const [answer] = await loadComments(ctx.db, [comment]);
      if (!answer || answer.post !== post || answer.deleted) throw new Problem('invalid', { fields: [{ field: 'comment', says: 'wrong' }] });
    }
    const before = held.post.answer?.id ?? null;
    if (before === comment) return;
    const changed = await ctx.db.updateTable('post').set({ answer_id: comment }).where('id', '=', post).where('answer_id', 'is distinct from', comment).returning('id').executeTakeFirst();
    if (!changed) return;
    ctx.record({ kind: comment ? 'answer.accepted' : 'answer.withdrawn', space: held.post.space.id, post, subject: comment ?? before, data: {} });
  });
}
