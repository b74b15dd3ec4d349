import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';

const KEEP_MS = 60 * 86_400_000;

/** Takes a post off the asker's catch-up; no digest tells of what was told before, either. */
export const tickOff = (kontor: Kontor, asker: Asker, post: string): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    await postFor(ctx, post, 'read');
    await ctx.db.deleteFrom('catch_up_done').where('person_id', '=', asker.person).where('done', '<', new Date(ctx.now.getTime() - KEEP_MS)).execute();
    await ctx.db.insertInto('catch_up_done').values({ person_id: asker.person, post_id: post, done: ctx.now }).onConflict((conflict) => conflict.columns(['person_id', 'post_id']).doUpdateSet({ done: ctx.now })).execute();
  });

/** Puts a post that was ticked off back. */
export const putBack = (kontor: Kontor, asker: Asker, post: string): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    await postFor(ctx, post, 'read');
    await ctx.db.deleteFrom('catch_up_done').where('person_id', '=', asker.person).where('post_id', '=', post).execute();
  });
