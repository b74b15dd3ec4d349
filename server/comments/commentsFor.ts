import type { Comment, Version } from '../../shared/api/posts.ts';
import type { Ctx } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';
import { presentVersions, type VersionRow } from '../posts/versionsFor.ts';
import { commentFor, presentComments } from './commentFor.ts';

/** The thread of a post, oldest first; the cursor is the last comment's id. */
export async function commentsFor(ctx: Ctx, post: string, wanted: { limit?: number; after?: string }): Promise<{ items: Comment[]; next: string | null }> {
  const held = await postFor(ctx, post, 'read');
  const limit = wanted.limit ?? 100;
  const rows = await ctx.db
    .selectFrom('comment')
    .select('id')
    .where('post_id', '=', post)
    .$if(wanted.after !== undefined, (query) => query.where('id', '>', wanted.after!))
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const ids = rows.slice(0, limit).map((row) => row.id);
  return { items: await presentComments(ctx, held, ids), next: rows.length > limit ? ids.at(-1)! : null };
}

/** The history of a comment, the present state first. */
export async function commentVersionsFor(ctx: Ctx, id: string): Promise<{ items: Version[]; next: null }> {
  const { comment } = await commentFor(ctx, id, 'seeHistory');
  const earlier = await ctx.db
    .selectFrom('comment_version as v')
    .innerJoin('person as p', 'p.id', 'v.editor_id')
    .select(['p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company', 'v.version', 'v.doc', 'v.created as at'])
    .where('v.comment_id', '=', id)
    .orderBy('v.version', 'desc')
    .limit(50)
    .execute();
  const { author } = comment;
  const now: VersionRow = { id: author.id, name: author.name, role: author.role, photo_id: null, company: author.company, version: comment.version, title: null, doc: comment.doc, at: comment.edited ?? comment.created };
  return presentVersions([now, ...earlier.map((row) => ({ ...row, title: null }))]);
}
