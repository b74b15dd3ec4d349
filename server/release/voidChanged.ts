import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Reaction } from '../events/reaction.ts';
import type { Work } from '../kontor.ts';
import { loadSource } from './source.ts';

/** An edit of the source after the request makes the request void (negative case E03); what was released before stays as it was approved. */
export const voidChanged: Reaction = {
  name: 'voidChanged',
  async run(kontor, event) {
    if (!event.post) return;
    await kontor.system(async (work) => {
      const open = await work.db.selectFrom('release').select(['id', 'post_id', 'file_id', 'hash']).where('post_id', '=', event.post).where('state', '=', 'requested').execute();
      for (const one of open) {
        const source = await loadSource(work.db, { post: one.post_id, file: one.file_id });
        if (!source || source.deleted || source.hash !== one.hash) await voidRelease(work.db, work, one.id);
      }
    });
  },
};

/** Ends a request that is still open as void; the words that were to be blackened are not kept. */
export async function voidRelease(db: Kysely<Tables>, work: Pick<Work, 'now' | 'record'>, id: string): Promise<void> {
  const gone = await db
    .updateTable('release')
    .set({ state: 'void', ended: work.now, redactions: '[]' })
    .where('id', '=', id)
    .where('state', 'in', ['requested', 'returned'])
    .returning(['post_id', 'from_space_id'])
    .executeTakeFirst();
  if (gone) work.record({ kind: 'release.voided', space: gone.from_space_id, post: gone.post_id, subject: id, data: { release: id } });
}
