import { sql } from 'kysely';
import type { NewPost } from '../../shared/api/posts.ts';
import type { Submission } from '../../shared/api/submissions.ts';
import { canPublishAtOnce, canSubmit } from '../access/policies/space.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { publishIn, type Published } from '../posts/publishPost.ts';
import { demand } from '../problems.ts';
import { inspectBeforehand } from '../rules/inspectBeforehand.ts';
import { spaceFor } from '../spaces/spaceFor.ts';
import { submissionFor, type Submitted } from './submissionFor.ts';

/** Submits a post in a moderated space: it stands where only its author and who keeps the space see it, until one of them decides. What could not be published is refused at once. */
export async function submitPost(kontor: Kontor, asker: Asker, space: string, post: NewPost): Promise<Submission> {
  await inspectBeforehand(kontor, { space }, post);
  return kontor.actAndShow(asker, { action: (ctx) => submitIn(ctx, space, post), show: async (ctx, id) => (await submissionFor(ctx, id, 'read')).shown });
}

/** Submits inside a transaction that is open already and returns the submission's id. */
async function submitIn(ctx: Ctx, space: string, post: NewPost): Promise<string> {
  await spaceFor(ctx, space, 'submit');
  const id = ctx.newId();
  const { draft, markdown, ...given } = post;
  const { content, title, marking } = await rehearse(ctx, { id, space, post: { ...given, ...(markdown !== undefined ? { markdown } : {}) } });
  const files = [...new Set([...(post.files ?? []), ...content.files])];
  const kept: Submitted = { ...given, title, doc: content.doc, ...marking, files };
  await ctx.db.insertInto('submission').values({ id, space_id: space, author_id: ctx.asker.person, kind: post.kind, title, content: JSON.stringify(kept), files, created: ctx.now }).execute();
  if (draft) await ctx.db.deleteFrom('draft').where('id', '=', draft).execute();
  ctx.record({ kind: 'submission.made', space, subject: id, data: {} });
  return id;
}

/** Whether what the writer has to say in a space waits for approval there; refuses who may do neither. */
export async function demandPlace(ctx: Ctx, space: string): Promise<{ waits: boolean }> {
  const place = await spaceFor(ctx, space, 'write');
  const waits = canSubmit(place) === true;
  if (!waits) demand(canPublishAtOnce(place));
  return { waits };
}

/** Publishes at once where the writer may, and submits where approval is needed; for what is written ahead of time or elsewhere (drafts that are due, mails). Returns the post's id, null when it waits. */
export async function publishOrSubmit(ctx: Ctx, space: string, post: NewPost): Promise<string | null> {
  const { waits } = await demandPlace(ctx, space);
  if (!waits) return (await publishIn(ctx, space, post)).id;
  await submitIn(ctx, space, post);
  return null;
}

/** Publishes as if it was approved and takes all of it back, so that its author hears at once what its publishing would refuse. */
async function rehearse(ctx: Ctx, { id, space, post }: { id: string; space: string; post: NewPost }): Promise<Published> {
  await sql`savepoint rehearsal`.execute(ctx.db);
  await ctx.asOwner((db) => db.insertInto('submission').values({ id, space_id: space, author_id: ctx.asker.person, kind: post.kind, content: '{}', files: [], state: 'approved', post_id: id }).execute());
  const published = await publishIn({ ...ctx, record: () => {}, forgetMarks: () => {} }, space, post, { id });
  await sql`rollback to savepoint rehearsal`.execute(ctx.db);
  return published;
}
