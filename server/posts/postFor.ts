import type { Post, PostPage } from '../../shared/api/posts.ts';
import * as policy from '../access/policies/post.ts';
import type { Verdict } from '../access/verdict.ts';
import { canRead } from '../access/policies/space.ts';
import type { Ctx } from '../kontor.ts';
import { demand, notFound } from '../problems.ts';
import { thankersOf } from '../marks/thankersOf.ts';
import { loadPosts, type PostFacts } from './loadPosts.ts';
import { mineOf } from './mineOf.ts';
import { policyFacts, presentPost, type Mine } from './presentPost.ts';

/** What one may want to do with a post. */
export type PostAbility = 'read' | 'edit' | 'delete' | 'label' | 'comment' | 'accept' | 'confirm' | 'pin' | 'move' | 'thank' | 'seeHistory' | 'seeOpen' | 'distribute' | 'release';

const verdicts: Record<PostAbility, (facts: policy.PostFactsForPolicy) => Verdict> = {
  read: (facts) => canRead(facts.space),
  edit: policy.canEditPost,
  delete: policy.canDelete,
  label: policy.canLabel,
  comment: policy.canComment,
  accept: policy.canAccept,
  confirm: policy.canConfirm,
  pin: policy.canPinPost,
  move: policy.canMove,
  thank: policy.canThank,
  seeHistory: policy.canSeeHistory,
  seeOpen: policy.canSeeOpen,
  distribute: policy.canDistribute,
  release: policy.canAskRelease,
};

export interface HeldPost {
  post: PostFacts;
  mine: Mine;
}

/** The post of this id, if the asker may do that with it: the only way to hold one. */
export async function postFor(ctx: Ctx, id: string, wanted: PostAbility): Promise<HeldPost> {
  const [post] = await loadPosts(ctx.db, [id]);
  const mine = post && (await mineOf(ctx, [post])).get(id);
  if (!post || !mine) throw notFound();
  demand(verdicts[wanted](policyFacts(post, mine)));
  return { post, mine };
}

/** Posts of these ids as the API shows them to the asker, in order; what may not be seen is missing. */
export async function presentPosts(ctx: Ctx, ids: readonly string[]): Promise<Post[]> {
  const posts = await loadPosts(ctx.db, ids);
  const mine = await mineOf(ctx, posts);
  return posts.flatMap((post) => (mine.has(post.id) ? [presentPost(post, mine.get(post.id)!)] : []));
}

/** One post with all that its own page needs. */
export async function postPageFor(ctx: Ctx, id: string): Promise<PostPage> {
  const { post, mine } = await postFor(ctx, id, 'read');
  const own = post.author.id === ctx.asker.person;
  return { ...presentPost(post, mine), doc: post.doc, ...(own ? { thanks: await thankersOf(ctx, id) } : {}) };
}
