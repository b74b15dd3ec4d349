import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { demandThreadMayStand } from '../rules/demandThreadMayStand.ts';
import { demandNoWider } from '../spaces/demandNoWider.ts';
import { spaceFor } from '../spaces/spaceFor.ts';
import { postFor } from './postFor.ts';

/** Moves a post with its thread (comments and search entries follow by their foreign keys) into another space of the same audience, where the mover may publish (negative case D17). */
export async function movePost(kontor: Kontor, asker: Asker, id: string, to: { space: string; confirmed?: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post } = await postFor(ctx, id, 'move');
    const target = await spaceFor(ctx, to.space, 'publish');
    if (target.id === post.space.id) return;
    await demandNoWider(ctx, post.space, target);
    await demandThreadMayStand(ctx, target, { post: id, confirmed: to.confirmed });
    await ctx.db.updateTable('post').set({ space_id: target.id, pinned: null, pinned_by: null }).where('id', '=', id).execute();
    ctx.record({ kind: 'post.moved', space: target.id, post: id, data: { from: post.space.id } });
  });
}
