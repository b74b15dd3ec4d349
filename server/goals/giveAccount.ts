import type { NewAccount } from '../../shared/api/goals.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { demandMaySay } from '../rules/demandMaySay.ts';
import { goalFor } from './goalFor.ts';

/** Closes a goal with an account of how it ended and why. It stays as it was given. */
export async function giveAccount(kontor: Kontor, asker: Asker, id: string, given: NewAccount): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post } = await goalFor(ctx, id, 'account');
    const why = given.why.trim();
    if (!why) throw new Problem('invalid', { fields: [{ field: 'why', says: 'required' }] });
    await demandMaySay(ctx, post, { text: why, confirmed: given.confirmed });
    const closed = await ctx.db
      .updateTable('goal')
      .set({ closed: ctx.now, closed_by: asker.person, outcome: given.outcome, why })
      .where('post_id', '=', id)
      .where('closed', 'is', null)
      .returning('post_id')
      .executeTakeFirst();
    if (!closed) throw new Problem('refused', { refusal: 'goalClosed' });
    ctx.record({ kind: 'goal.closed', space: post.space.id, post: id, data: { outcome: given.outcome } });
  });
}
