import type { DateAnswerWord } from '../../shared/api/dates.ts';
import { canAnswerDate, canCancelDate } from '../access/policies/parts.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { demand, notFound } from '../problems.ts';
import { datePolicyFacts, type DateFacts } from '../posts/parts/date.ts';
import { postFor, type HeldPost } from '../posts/postFor.ts';
import { demandMaySay } from '../rules/demandMaySay.ts';

/** The date of this post's id, as far as the asker may read it. */
export async function dateFor(ctx: Ctx, id: string): Promise<HeldPost & { date: DateFacts }> {
  const held = await postFor(ctx, id, 'read');
  if (held.post.kind !== 'date' || held.post.part === null) throw notFound();
  return { ...held, date: held.post.part as DateFacts };
}

/** Says whether the asker comes; null takes the answer back. */
export async function answerDate(kontor: Kontor, asker: Asker, id: string, answer: DateAnswerWord | null): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post, mine } = await dateFor(ctx, id);
    demand(canAnswerDate(datePolicyFacts(post, mine)));
    if (answer === null) await ctx.db.deleteFrom('date_answer').where('post_id', '=', id).where('person_id', '=', asker.person).execute();
    else
      await ctx.db
        .insertInto('date_answer')
        .values({ post_id: id, person_id: asker.person, answer, answered: ctx.now })
        .onConflict((conflict) => conflict.columns(['post_id', 'person_id']).doUpdateSet({ answer, answered: ctx.now }))
        .execute();
    ctx.record({ kind: 'date.answered', space: post.space.id, post: id, data: {} });
  });
}

/** Calls a date off; who wanted to come is told. */
export async function cancelDate(kontor: Kontor, asker: Asker, id: string, given: { why?: string; confirmed?: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post, mine, date } = await dateFor(ctx, id);
    demand(canCancelDate(datePolicyFacts(post, mine)));
    await demandMaySay(ctx, post, { text: given.why, confirmed: given.confirmed });
    const off = { cancelled: ctx.now, cancelled_by: asker.person, cancelled_why: given.why?.trim() ?? '', sequence: date.sequence + 1, changed: ctx.now };
    const cancelled = await ctx.db.updateTable('date').set(off).where('post_id', '=', id).where('cancelled', 'is', null).returning('post_id').executeTakeFirst();
    if (cancelled) ctx.record({ kind: 'date.cancelled', space: post.space.id, post: id, data: {} });
  });
}
