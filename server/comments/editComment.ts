import type { CommentChange } from '../../shared/api/posts.ts';
import type { Asker } from '../access/asker.ts';
import { contentHash } from '../audit/contentHash.ts';
import { attachFiles } from '../files/attachFiles.ts';
import type { Kontor } from '../kontor.ts';
import { UNDO_SECONDS } from '../posts/deletePost.ts';
import { notFound, Problem } from '../problems.ts';
import { lowers, strictest } from '../../shared/labels/order.ts';
import { inheritedLabel } from '../labels/inherit.ts';
import { demandMayStand } from '../rules/demandMayStand.ts';
import { inspectBeforehand } from '../rules/inspectBeforehand.ts';
import { contentFor } from '../richtext/contentFor.ts';
import { demandNoWider } from '../spaces/demandNoWider.ts';
import { spaceFor } from '../spaces/spaceFor.ts';
import { postFor } from '../posts/postFor.ts';
import { commentFor } from './commentFor.ts';
import { countComments, uncountComment } from './countComments.ts';

/** Edits a comment; the state before is kept as a version. Its label can only become stricter here; it is lowered by setCommentLabel, with a reason. */
export async function editComment(kontor: Kontor, asker: Asker, id: string, change: CommentChange): Promise<void> {
  await inspectBeforehand(kontor, { comment: id }, change);
  await kontor.act(asker, async (ctx) => {
    const { comment, post } = await commentFor(ctx, id, 'edit');
    const content = await contentFor(ctx, post.space, change);
    const files = [...new Set([...(change.files ?? comment.files.map((file) => file.id)), ...content.files])];
    const given = { label: change.label ?? comment.label, tlp: change.tlp === undefined ? comment.tlp : change.tlp };
    if (lowers(comment, given)) throw new Problem('invalid', { fields: [{ field: 'label', says: 'reason' }] });
    const marking = await inheritedLabel(ctx, { given, doc: content.doc, files });
    await demandMayStand(ctx, post.space, { doc: content.doc, files, marking, confirmed: change.confirmed });
    const locked = await ctx.db.selectFrom('comment').select(['version', 'doc', 'created', 'edited']).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
    await ctx.db
      .insertInto('comment_version')
      .values({ comment_id: id, version: locked.version, doc: JSON.stringify(locked.doc), editor_id: asker.person, created: locked.edited ?? locked.created })
      .execute();
    await ctx.db.updateTable('comment').set({ doc: JSON.stringify(content.doc), text: content.text, version: locked.version + 1, edited: ctx.now, ...marking }).where('id', '=', id).execute();
    await attachFiles(ctx, { post: comment.post, comment: id, marking }, files);
    ctx.record({ kind: 'comment.edited', space: comment.space, post: comment.post, subject: id, data: { version: locked.version + 1, mentions: content.mentions.persons, content: contentHash(kontor.salt, { id, version: locked.version + 1 }, { doc: content.doc }) } });
  });
}

/** Deletes a comment: a tombstone stays; an accepted answer is no longer one. */
export async function deleteComment(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { comment } = await commentFor(ctx, id, 'delete');
    // Of several deletions at once the first counts.
    const gone = await ctx.db.updateTable('comment').set({ deleted: ctx.now, deleted_by: asker.person }).where('id', '=', id).where('deleted', 'is', null).returning('id').executeTakeFirst();
    if (!gone) return;
    await uncountComment(ctx, comment.post, id);
    ctx.record({ kind: 'comment.deleted', space: comment.space, post: comment.post, subject: id, data: {} });
  });
}

/** Takes the deletion of a comment back, for the one who deleted and only within the time to undo. */
export async function restoreComment(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { comment } = await commentFor(ctx, id, 'read');
    const row = await ctx.db.selectFrom('comment').select(['deleted', 'deleted_by']).where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row?.deleted || row.deleted_by !== asker.person) throw notFound();
    if (ctx.now.getTime() - row.deleted.getTime() > UNDO_SECONDS * 1000) throw new Problem('conflict');
    await ctx.db.updateTable('comment').set({ deleted: null, deleted_by: null }).where('id', '=', id).execute();
    await countComments(ctx, comment.post, 1);
    ctx.record({ kind: 'comment.restored', space: comment.space, post: comment.post, subject: id, data: {} });
  });
}

/** Moves a comment under another post of the same audience, where the mover may comment. */
export async function moveComment(kontor: Kontor, asker: Asker, id: string, to: { post: string; confirmed?: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { comment, post } = await commentFor(ctx, id, 'move');
    const target = await postFor(ctx, to.post, 'comment');
    if (target.post.id === comment.post) return;
    await demandNoWider(ctx, post.space, target.post.space);
    await spaceFor(ctx, target.post.space.id, 'publish');
    const marking = strictest(comment, target.post);
    await demandMayStand(ctx, target.post.space, { doc: comment.doc, files: comment.files.map((file) => file.id), marking, confirmed: to.confirmed });
    await ctx.db.updateTable('comment').set({ ...marking, post_id: to.post, space_id: target.post.space.id, quotes_id: null }).where('id', '=', id).execute();
    await uncountComment(ctx, comment.post, id);
    await countComments(ctx, to.post, 1);
    ctx.record({ kind: 'comment.moved', space: target.post.space.id, post: to.post, subject: id, data: { from: comment.post } });
  });
}
