import { sql } from 'kysely';
import type { Ctx } from '../kontor.ts';

/** Counts a post's comments up or down; the counter is Kontor's, since whoever answers changes nothing else of another's post. */
export const countComments = (ctx: Ctx, post: string, by: 1 | -1): Promise<unknown> =>
  ctx.asOwner((db) => db.updateTable('post').set({ comment_count: sql`comment_count + ${by}` }).where('id', '=', post).execute());

/** A comment that leaves its post takes its count along, and is its accepted answer no more. */
export const uncountComment = (ctx: Ctx, post: string, comment: string): Promise<unknown> =>
  ctx.asOwner((db) =>
    sql`update post set comment_count = comment_count - 1, answer_id = nullif(answer_id, ${comment}) where id = ${post}`.execute(db),
  );
