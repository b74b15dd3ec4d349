import type { Reaction } from '../events/reaction.ts';
import { UNDO_SECONDS } from '../posts/deletePost.ts';

/** After the time to undo: of a deleted source or copy the register keeps that something left, not what it was called (negative case N01). */
export const forgetTitles: Reaction = {
  name: 'forgetTitles',
  after: UNDO_SECONDS + 5,
  async run(kontor, event) {
    if (!event.post) return;
    await kontor.system(async ({ db }) => {
      const gone = await db.selectFrom('post').select('id').where('id', '=', event.post).where('deleted', 'is not', null).where('release_id', 'is', null).executeTakeFirst();
      if (gone) await db.updateTable('release').set({ title: null, reason: '', comment: '', redactions: '[]' }).where('post_id', '=', gone.id).execute();
    });
  },
};
