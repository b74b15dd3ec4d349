import type { NewCommitment } from '../../shared/api/commitments.ts';
import type { Ctx } from '../kontor.ts';
import { Problem } from '../problems.ts';

/** A text that says something for a side: an answer or a post, and who wrote it. */
export interface Evidence {
  post: string;
  comment: string | null;
  author: string;
}

/** The text in which a commitment was said: a post of the space, or an answer to one. */
export async function sourceIn(ctx: Ctx, space: string, source: NonNullable<NewCommitment['source']>): Promise<Evidence> {
  const post = await ctx.db.selectFrom('post').select(['id', 'author_id']).where('id', '=', source.post).where('space_id', '=', space).where('deleted', 'is', null).executeTakeFirst();
  const comment = source.comment
    ? await ctx.db.selectFrom('comment').select(['id', 'author_id']).where('id', '=', source.comment).where('post_id', '=', source.post).where('deleted', 'is', null).executeTakeFirst()
    : null;
  if (!post || comment === undefined) throw new Problem('invalid', { fields: [{ field: 'commitment.source', says: 'wrong' }] });
  return { post: post.id, comment: comment?.id ?? null, author: (comment ?? post).author_id };
}

/** Posts of the space that the asker reads; any other is refused alike. */
export async function linksIn(ctx: Ctx, space: string, links: readonly string[]): Promise<string[]> {
  const found = await ctx.db.selectFrom('post').select('id').where((eb) => eb('id', '=', eb.fn.any(eb.val(links)))).where('space_id', '=', space).where('deleted', 'is', null).execute();
  if (found.length !== new Set(links).size) throw new Problem('invalid', { fields: [{ field: 'commitment.links', says: 'wrong' }] });
  return [...new Set(links)];
}

/** The answer or post of the space in which somebody of a partner says what is written down for them. */
export async function evidenceIn(ctx: Ctx, { space, partner }: { space: string; partner: string }, id: string | null | undefined): Promise<Evidence> {
  const missing = () => new Problem('invalid', { fields: [{ field: 'evidence', says: 'evidence' }] });
  if (!id) throw missing();
  const comment = await ctx.db.selectFrom('comment').select(['id', 'post_id', 'author_id']).where('id', '=', id).where('space_id', '=', space).where('deleted', 'is', null).executeTakeFirst();
  const post = comment ? null : await ctx.db.selectFrom('post').select(['id', 'author_id']).where('id', '=', id).where('space_id', '=', space).where('deleted', 'is', null).executeTakeFirst();
  const found = comment ? { post: comment.post_id, comment: comment.id, author: comment.author_id } : post ? { post: post.id, comment: null, author: post.author_id } : null;
  const author = found && (await ctx.db.selectFrom('person').select('partner_id').where('id', '=', found.author).executeTakeFirst());
  if (!found || author?.partner_id !== partner) throw missing();
  return found;
}

