import type { PostPage } from '../../shared/api/posts.ts';
import type { Asker } from '../access/asker.ts';
import { actingFor } from '../access/askerFrom.ts';
import type { Kontor } from '../kontor.ts';
import { postPageFor } from '../posts/postFor.ts';
import { publishIn } from '../posts/publishPost.ts';
import { notFound, Problem } from '../problems.ts';
import { inspectBeforehand } from '../rules/inspectBeforehand.ts';
import { submissionFor } from './submissionFor.ts';

/** Approves what waits: it is published in its author's name and with their rights as they are now, in one transaction with the decision; of two decisions the first counts. Returns the post. */
export async function approveSubmission(kontor: Kontor, asker: Asker, id: string): Promise<PostPage> {
  const { shown, content } = await kontor.read(asker, (ctx) => submissionFor(ctx, id, 'decide'));
  const author = await actingFor(kontor.database.owner, shown.author.id, { kind: 'job' });
  if (!author) throw notFound();
  await inspectBeforehand(kontor, { space: shown.space.id }, content);
  const post = await kontor.act(author, async (ctx) => {
    const made = ctx.newId();
    // What was said in it stands in the post from now on, and nowhere else.
    const decided = { state: 'approved', decided: ctx.now, decided_by: asker.person, post_id: made, content: '{}', title: null, files: [] } as const;
    const taken = await ctx.asOwner((db) => db.updateTable('submission').set({ ...decided, files: [] }).where('id', '=', id).where('state', '=', 'waiting').returning('id').executeTakeFirst());
    if (!taken) throw new Problem('refused', { refusal: 'alreadyDecided' });
    await publishIn(ctx, shown.space.id, content, { id: made });
    ctx.record({ kind: 'submission.approved', actor: asker.person, space: shown.space.id, post: made, subject: id, data: {} });
    return made;
  });
  return kontor.read(asker, (ctx) => postPageFor(ctx, post));
}

/** Refuses what waits, with the reason that its author reads. */
export async function refuseSubmission(kontor: Kontor, asker: Asker, id: string, given: { reason: string }): Promise<void> {
  const reason = given.reason.trim();
  if (reason === '') throw new Problem('invalid', { fields: [{ field: 'reason', says: 'required' }] });
  await kontor.act(asker, async (ctx) => {
    const { shown } = await submissionFor(ctx, id, 'decide');
    const refused = await ctx.asOwner((db) =>
      db.updateTable('submission').set({ state: 'refused', decided: ctx.now, decided_by: asker.person, reason }).where('id', '=', id).where('state', '=', 'waiting').returning('id').executeTakeFirst(),
    );
    if (!refused) throw new Problem('refused', { refusal: 'alreadyDecided' });
    ctx.record({ kind: 'submission.refused', space: shown.space.id, subject: id, data: {} });
  });
}

/** Takes back what waits or was refused; with `rework` it becomes a draft again. Returns the draft's id, null without. */
export async function withdrawSubmission(kontor: Kontor, asker: Asker, id: string, rework: boolean): Promise<{ draft: string | null }> {
  return kontor.act(asker, async (ctx) => {
    const { shown, content } = await submissionFor(ctx, id, 'withdraw');
    await ctx.db.deleteFrom('submission').where('id', '=', id).execute();
    ctx.record({ kind: 'submission.withdrawn', space: shown.space.id, subject: id, data: {} });
    if (!rework) return { draft: null };
    const draft = ctx.newId();
    await ctx.db.insertInto('draft').values({ id: draft, person_id: asker.person, space_id: shown.space.id, content: JSON.stringify(content), updated: ctx.now }).execute();
    return { draft };
  });
}
