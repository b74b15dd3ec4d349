import type { QuestionAsk } from '../../shared/api/knowledge.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';
import { notFound } from '../problems.ts';

/** Somebody a question was passed on to says that they can't answer it; it stops waiting for them. */
export async function passQuestion(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post } = await postFor(ctx, id, 'read');
    const mine = () => ctx.db.selectFrom('question_ask').select('passed').where('post_id', '=', id).where('person_id', '=', asker.person).executeTakeFirst();
    const before = await mine();
    if (!before) throw notFound();
    if (before.passed) return;
    await ctx.db.updateTable('question_ask').set({ passed: ctx.now }).where('post_id', '=', id).where('person_id', '=', asker.person).execute();
    ctx.record({ kind: 'question.declined', space: post.space.id, post: id, data: {} });
  });
}

/** How far a question was passed on: to how many, and to the asker with the reason. Who the others are is not said. */
export async function questionAskFor(ctx: Ctx, id: string): Promise<QuestionAsk> {
  await postFor(ctx, id, 'read');
  const asked = await ctx.asOwner((db) => db.selectFrom('question_ask').select((eb) => eb.fn.countAll<string>().as('n')).where('post_id', '=', id).executeTakeFirstOrThrow());
  const mine = await ctx.db.selectFrom('question_ask').select(['why', 'topic', 'asked', 'passed']).where('post_id', '=', id).where('person_id', '=', ctx.asker.person).executeTakeFirst();
  return { asked: Number(asked.n), mine: mine ? { ...mine, asked: mine.asked.toISOString(), passed: mine.passed?.toISOString() ?? null } : null };
}
