import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';

/** Bookmarks a post, or removes the bookmark; private, so no event tells of it. */
export async function bookmark(kontor: Kontor, asker: Asker, post: string, on: boolean): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await postFor(ctx, post, 'read');
    if (on) await ctx.db.insertInto('bookmark').values({ person_id: asker.person, post_id: post }).onConflict((conflict) => conflict.doNothing()).execute();
    else await ctx.db.deleteFrom('bookmark').where('post_id', '=', post).where('person_id', '=', asker.person).execute();
    ctx.forgetMarks(asker.person);
  });
}

/** Watches a post, or says that one doesn't want to hear of it even after having answered. */
export async function watch(kontor: Kontor, asker: Asker, post: string, on: boolean): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await postFor(ctx, post, 'read');
    await ctx.db
      .insertInto('watch')
      .values({ person_id: asker.person, post_id: post, watching: on })
      .onConflict((conflict) => conflict.columns(['person_id', 'post_id']).doUpdateSet({ watching: on }))
      .execute();
    ctx.forgetMarks(asker.person);
  });
}

/** Pins a post to its space, or takes the pin off. */
export async function pin(kontor: Kontor, asker: Asker, id: string, on: boolean): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post } = await postFor(ctx, id, 'pin');
    if ((post.pinned !== null) === on) return;
    const changed = await ctx.db.updateTable('post').set({ pinned: on ? ctx.now : null, pinned_by: on ? asker.person : null }).where('id', '=', id).where('pinned', on ? 'is' : 'is not', null).returning('id').executeTakeFirst();
    if (!changed) return;
    ctx.record({ kind: on ? 'post.pinned' : 'post.unpinned', space: post.space.id, post: id, data: {} });
  });
}
