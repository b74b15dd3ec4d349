import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { fileFor } from './fileFor.ts';
import { itemOf } from './keepFile.ts';

/** Takes a file away, off its item if it has one; its contents are erased soon after. */
export async function removeFile(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const file = await fileFor(ctx, id, 'change');
    await ctx.asOwner(async (db) => {
      await db.updateTable('file').set({ removed: ctx.now }).where('id', '=', file.id).execute();
      ctx.record({ kind: 'file.removed', ...(await itemOf(db, file.id)), subject: file.id, data: {} });
    });
  });
}
