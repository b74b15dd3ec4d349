import type { Audience } from '../../shared/api/basics.ts';
import { strictest } from '../../shared/labels/order.ts';
import { loadComments } from '../comments/loadComments.ts';
import type { Ctx } from '../kontor.ts';
import { loadPosts } from '../posts/loadPosts.ts';
import { notFound } from '../problems.ts';
import { demandMayStand } from './demandMayStand.ts';

const MOST_COMMENTS = 5000;

/** Lets a post come into a space where outsiders read, with all its answers and files: the strictest of their labels counts, and the rules read everything. */
export async function demandThreadMayStand(ctx: Ctx, space: { id: string; audience: Audience }, { post: id, confirmed }: { post: string; confirmed?: string | undefined }): Promise<void> {
  if (space.audience === 'internal') return;
  const [post] = await loadPosts(ctx.db, [id]);
  if (!post) throw notFound();
  const answers = await ctx.db.selectFrom('comment').select('id').where('post_id', '=', id).where('deleted', 'is', null).limit(MOST_COMMENTS).execute();
  const comments = await loadComments(ctx.db, answers.map((row) => row.id));
  const files = [...post.files, ...comments.flatMap((comment) => comment.files)];
  const doc = { ...post.doc, content: [...post.doc.content, ...comments.flatMap((comment) => comment.doc.content)] };
  await demandMayStand(ctx, space, { title: post.title, doc, why: post.decision?.why ?? null, files: files.map((file) => file.id), marking: strictest(post, ...comments, ...files), confirmed });
}
