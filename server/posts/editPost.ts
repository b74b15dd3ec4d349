import type { PostChange } from '../../shared/api/posts.ts';
import { textsBeside } from '../../shared/textsBeside.ts';
import type { Asker } from '../access/asker.ts';
import { canLabel } from '../access/policies/post.ts';
import { contentHash } from '../audit/contentHash.ts';
import { writeIn } from '../comments/writeComment.ts';
import { attachFiles } from '../files/attachFiles.ts';
import type { Kontor } from '../kontor.ts';
import { demand, Problem } from '../problems.ts';
import { contentFor } from '../richtext/contentFor.ts';
import { inheritedLabel } from '../labels/inherit.ts';
import { noteChange } from '../labels/setLabel.ts';
import { demandMayStand } from '../rules/demandMayStand.ts';
import { inspectBeforehand } from '../rules/inspectBeforehand.ts';
import { demandDue } from './askReaders.ts';
import { demandOfKind } from './demandOfKind.ts';
import { postFor } from './postFor.ts';
import { policyFacts } from './presentPost.ts';
import { editPart } from './parts/parts.ts';
import { decisionOf } from './publishPost.ts';
import { demandTitle, titleOf } from './title.ts';

/** Edits a post; the state before is kept as a version. With `expected` (If-Match) it refuses when somebody was faster. */
export async function editPost(kontor: Kontor, asker: Asker, id: string, change: PostChange & { expected?: number }): Promise<void> {
  await inspectBeforehand(kontor, { post: id }, change);
  await kontor.act(asker, async (ctx) => {
    const { post, mine } = await postFor(ctx, id, 'edit');
    const locked = await ctx.db.selectFrom('post').select(['version', 'doc', 'title', 'created', 'edited', 'author_id', 'edited_by']).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
    if (change.expected !== undefined && change.expected !== locked.version) throw new Problem('changedMeanwhile');
    const title = change.title === undefined ? post.title : titleOf(change.title);
    demandTitle(post.kind, title);
    // By a distribution list every kind may come to be confirmed.
    const { required, ...rest } = change;
    demandOfKind(post.kind, rest);
    if (required && !post.required) throw new Problem('invalid', { fields: [{ field: 'required', says: 'notAsked' }] });
    if (post.required && change.required?.due !== post.required.due) demandDue(ctx, change.required);
    const rewritten = change.doc !== undefined || change.markdown !== undefined;
    const content = await contentFor(ctx, post.space, rewritten ? change : { doc: post.doc }, { mayBeEmpty: title !== null });
    const files = [...new Set([...(change.files ?? post.files.map((file) => file.id)), ...content.files])];
    const before = { label: post.label, tlp: post.tlp };
    const marking = await inheritedLabel(ctx, { given: { label: change.label ?? post.label, tlp: change.tlp === undefined ? post.tlp : change.tlp }, doc: content.doc, files });
    if ((change.label ?? post.label) !== post.label || (change.tlp === undefined ? post.tlp : change.tlp) !== post.tlp) demand(canLabel(policyFacts(post, mine)));
    await demandMayStand(ctx, post.space, { title, doc: content.doc, why: textsBeside({ ...change, decision: change.decision ?? (post.decision ? { why: post.decision.why, decidedBy: [] } : undefined) }), files, marking, confirmed: change.confirmed });
    if (marking.label !== before.label || marking.tlp !== before.tlp) await ctx.asOwner((db) => noteChange(ctx, db, { item: { table: 'post', id }, from: before, to: marking, reason: change.labelReason }));
    await ctx.db
      .insertInto('post_version')
      .values({ post_id: id, version: locked.version, title: locked.title, doc: JSON.stringify(locked.doc), editor_id: locked.edited_by ?? locked.author_id, created: locked.edited ?? locked.created })
      .execute();
    await ctx.db
      .updateTable('post')
      .set({
        title,
        doc: JSON.stringify(content.doc),
        text: content.text,
        version: locked.version + 1,
        edited: ctx.now,
        edited_by: asker.person,
        ...marking,
        ...(change.decision ? await decisionOf(ctx, { kind: post.kind, decision: change.decision }, post.space) : {}),
        ...(change.required ? { required_due: change.required.due } : {}),
      })
      .where('id', '=', id)
      .execute();
    const answer = await editPart(ctx, { post, title, doc: content.doc }, change);
    await attachFiles(ctx, { post: id, marking }, files);
    if (answer) await writeIn(ctx, id, { doc: answer, ...marking });
    ctx.record({ kind: 'post.edited', space: post.space.id, post: id, data: { version: locked.version + 1, mentions: content.mentions.persons, content: contentHash(kontor.salt, { id, version: locked.version + 1 }, { title, doc: content.doc }) } });
  });
}
