import type { PersonRef } from '../../shared/api/people.ts';
import type { Comment } from '../../shared/api/posts.ts';
import * as policy from '../access/policies/post.ts';
import { ability, type Verdict } from '../access/verdict.ts';
import type { Ctx } from '../kontor.ts';
import { thankersOf, thankedOf } from '../marks/thankersOf.ts';
import { postFor, type HeldPost } from '../posts/postFor.ts';
import { policyFacts } from '../posts/presentPost.ts';
import { demand, notFound } from '../problems.ts';
import { loadComments, type CommentFacts } from './loadComments.ts';

/** What one may want to do with a comment. */
export type CommentAbility = 'read' | 'edit' | 'delete' | 'label' | 'thank' | 'seeHistory' | 'move';

export interface HeldComment extends HeldPost {
  comment: CommentFacts;
}

const factsOf = (held: HeldComment): policy.ItemFacts => ({
  asker: held.mine.person,
  author: held.comment.author.id,
  deleted: held.comment.deleted ?? held.post.deleted,
  space: { access: held.post.space.access, archived: held.post.space.archived, role: held.mine.role },
});

/** An answer stays when its post is deleted: then it can still be deleted or moved to where it belongs, nothing else. */
const ownFactsOf = (held: HeldComment): policy.ItemFacts => ({ ...factsOf(held), deleted: held.comment.deleted });

const verdicts: Record<CommentAbility, (held: HeldComment) => Verdict> = {
  read: () => true,
  edit: (held) => policy.canEdit(factsOf(held)),
  delete: (held) => policy.canDelete(ownFactsOf(held)),
  label: (held) => policy.canLabel(factsOf(held)),
  thank: (held) => policy.canThank(factsOf(held)),
  seeHistory: (held) => policy.canSeeHistory(factsOf(held)),
  move: (held) => policy.canMove(ownFactsOf(held)),
};

/** The comment of this id with its post, if the asker may do that with it: the only way to hold one. */
export async function commentFor(ctx: Ctx, id: string, wanted: CommentAbility): Promise<HeldComment> {
  const [comment] = await loadComments(ctx.db, [id]);
  if (!comment) throw notFound();
  const held = { comment, ...(await postFor(ctx, comment.post, 'read')) };
  demand(verdicts[wanted](held));
  return held;
}

/** Comments of one post as the API shows them to the asker, oldest first. */
export async function presentComments(ctx: Ctx, held: HeldPost, ids: readonly string[]): Promise<Comment[]> {
  const comments = await loadComments(ctx.db, ids);
  const thanked = await thankedOf(ctx, ids);
  const own = comments.filter((comment) => comment.author.id === ctx.asker.person).map((comment) => comment.id);
  const thankers = new Map(await Promise.all(own.map(async (id) => [id, await thankersOf(ctx, id)] as const)));
  return comments.map((comment) => presentComment({ ...held, comment }, thanked.has(comment.id), thankers.get(comment.id)));
}

/** A comment as the API shows it to one reader, with who thanked for it if it is their own. */
export function presentComment(held: HeldComment, thanked: boolean, thanks?: PersonRef[]): Comment {
  const { comment, post, mine } = held;
  const { doc, space: _space, version: _version, ...same } = comment;
  const edit = verdicts.edit(held);
  return {
    ...same,
    ...(edit === true ? { doc } : {}),
    created: comment.created.toISOString(),
    edited: comment.edited?.toISOString() ?? null,
    deleted: comment.deleted?.toISOString() ?? null,
    accepted: post.answer?.id === comment.id,
    thanked,
    ...(thanks ? { thanks } : {}),
    abilities: {
      edit: ability(edit),
      delete: ability(verdicts.delete(held)),
      label: ability(verdicts.label(held)),
      accept: ability(comment.deleted ? 'deleted' : policy.canAccept(policyFacts(post, mine))),
      thank: ability(verdicts.thank(held)),
      move: ability(verdicts.move(held)),
    },
  };
}

/** One comment as the API shows it. */
export async function showComment(ctx: Ctx, id: string): Promise<Comment> {
  const held = await commentFor(ctx, id, 'read');
  const [comment] = await presentComments(ctx, held, [id]);
  return comment!;
}
