import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { notFound, Problem } from '../problems.ts';
import { postFor } from './postFor.ts';

/** How long a deletion can be taken back; afterwards the content is erased. */
export const UNDO_SECONDS = 10;

/** Deletes a post: a tombstone stays at once; its content is erased when the time to undo is over. */
export async function deletePost(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post } = await postFor(ctx, id, 'delete');
    // Of several deletions at once the first counts.
    const gone = await ctx.db.updateTable('post').set({ deleted: ctx.now, deleted_by: asker.person, pinned: null }).where('id', '=', id).where('deleted', 'is', null).returning('id').executeTakeFirst();
    if (!gone) return;
    ctx.record({ kind: 'post.deleted', space: post.space.id, post: id, data: {} });
  });
}

/** Takes a deletion back, for the one who deleted and only within the time to undo. */
export async function restorePost(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post } = await postFor(ctx, id, 'read');
    const row = await ctx.db.selectFrom('post').select(['deleted', 'deleted_by', 'release_id']).where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row?.deleted || row.deleted_by !== asker.person || row.release_id) throw notFound();
    if (ctx.now.getTime() - row.deleted.getTime() > UNDO_SECONDS * 1000) throw new Problem('conflict');
    await ctx.db.updateTable('post').set({ deleted: null, deleted_by: null }).where('id', '=', id).execute();
    ctx.record({ kind: 'post.restored', space: post.space.id, post: id, data: {} });
  });
}
