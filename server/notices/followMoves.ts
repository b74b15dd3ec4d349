import type { Reaction } from '../events/reaction.ts';

/** Notices go with what they tell of: a moved post or comment is told of in its new place, to who may read that. */
export const followMoves: Reaction = {
  name: 'followMoves',
  async run(kontor, { kind, space, post, subject }) {
    if (!space || !post) return;
    const { owner } = kontor.database;
    if (kind === 'post.moved') await owner.updateTable('notice').set({ space_id: space }).where('post_id', '=', post).execute();
    else if (subject) await owner.updateTable('notice').set({ space_id: space, post_id: post }).where('comment_id', '=', subject).execute();
  },
};
