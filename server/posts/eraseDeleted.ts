import type { Reaction } from '../events/reaction.ts';
import { UNDO_SECONDS } from './deletePost.ts';

const nothing = JSON.stringify({ type: 'doc', content: [] });

/** After the time to undo: of a deleted post or comment only author and time stay; text, versions, marks and files go. */
export const eraseDeleted: Reaction = {
  name: 'eraseDeleted',
  after: UNDO_SECONDS + 5,
  async run(kontor, event) {
    const { post, subject } = event;
    await kontor.system(async ({ db }) => {
      if (event.kind === 'comment.deleted' && subject) {
        const gone = await db.updateTable('comment').set({ doc: nothing, text: '' }).where('id', '=', subject).where('deleted', 'is not', null).returning('id').executeTakeFirst();
        if (gone) await db.deleteFrom('comment_version').where('comment_id', '=', subject).execute();
        if (gone) await db.deleteFrom('notice').where('comment_id', '=', subject).execute();
        return;
      }
      if (!post) return;
      const gone = await db.updateTable('post').set({ title: null, doc: nothing, text: '', decision: null }).where('id', '=', post).where('deleted', 'is not', null).returning('id').executeTakeFirst();
      if (!gone) return;
      await db.deleteFrom('commitment').where('post_id', '=', post).execute();
      await db.deleteFrom('post_version').where('post_id', '=', post).execute();
      for (const part of ['goal', 'poll', 'date'] as const) await db.deleteFrom(part).where('post_id', '=', post).execute();
      await db.deleteFrom('bookmark').where('post_id', '=', post).execute();
      await db.deleteFrom('notice').where('post_id', '=', post).execute();
    });
  },
};
