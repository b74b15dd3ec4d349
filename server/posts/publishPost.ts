import type { NewPost, PostPage } from '../../shared/api/posts.ts';
import { canPublishKind } from '../access/policies/space.ts';
import type { Asker } from '../access/asker.ts';
import { contentHash } from '../audit/contentHash.ts';
import { attachFiles } from '../files/attachFiles.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { demand, Problem } from '../problems.ts';
import { textsBeside } from '../../shared/textsBeside.ts';
import type { Marking } from '../../shared/labels/order.ts';
import { inheritedLabel } from '../labels/inherit.ts';
import { usualLabel } from '../labels/usualLabel.ts';
import { contentFor } from '../richtext/contentFor.ts';
import type { CheckedContent } from '../richtext/contentOf.ts';
import { demandMayStand } from '../rules/demandMayStand.ts';
import { inspectBeforehand } from '../rules/inspectBeforehand.ts';
import { spaceFor, type LoadedSpace } from '../spaces/spaceFor.ts';
import { askReaders, demandDue } from './askReaders.ts';
import { demandOfKind } from './demandOfKind.ts';
import { fileUnder } from '../topics/fileUnder.ts';
import { publishPart } from './parts/parts.ts';
import { freshPost } from './freshPost.ts';
import { postPageFor, type HeldPost } from './postFor.ts';
import { presentPost } from './presentPost.ts';
import { demandTitle, titleOf } from './title.ts';

/** Publishes a post in a space and returns its id. A draft that it grew out of is used up. */
export async function publishPost(kontor: Kontor, asker: Asker, space: string, post: NewPost): Promise<string> {
  await inspectBeforehand(kontor, { space }, post);
  return kontor.act(asker, async (ctx) => (await publishIn(ctx, space, post)).id);
}

/** Publishes a post and shows it to its writer as it stands, in one transaction. */
export async function publishAndShow(kontor: Kontor, asker: Asker, space: string, post: NewPost): Promise<PostPage> {
  await inspectBeforehand(kontor, { space }, post);
  let fresh: HeldPost | null = null;
  return kontor.actAndShow(asker, {
    async action(ctx) {
      const published = await publishIn(ctx, space, post);
      fresh = await freshPost(ctx, published);
      return published.id;
    },
    // What a new post can't have yet is not asked of the database.
    show: async (ctx, id) => (fresh ? { ...presentPost(fresh.post, fresh.mine), doc: fresh.post.doc, thanks: [] } : postPageFor(ctx, id)),
  });
}

/** A post within the transaction that publishes it. */
export interface Published {
  id: string;
  space: LoadedSpace;
  title: string | null;
  content: CheckedContent;
  given: NewPost;
  marking: Marking;
  files: number;
}

/** Publishes inside a transaction that is open already; what was approved before stands where its author only writes. */
export async function publishIn(ctx: Ctx, spaceId: string, post: NewPost, approved?: { id: string }): Promise<Published> {
  const space = await spaceFor(ctx, spaceId, approved ? 'write' : 'publish');
  demand(canPublishKind(ctx.asker, post.kind));
  demandOfKind(post.kind, post);
  const title = titleOf(post.title);
  demandTitle(post.kind, title);
  demandDue(ctx, post.required);
  const content = await contentFor(ctx, space, post, { mayBeEmpty: title !== null });
  const id = approved?.id ?? ctx.newId();
  const files = [...new Set([...(post.files ?? []), ...content.files])];
  const marking = await inheritedLabel(ctx, { given: { label: post.label ?? (await usualLabel(ctx, space)), tlp: post.tlp ?? null }, doc: content.doc, files, grownFrom: post.page?.sources });
  await demandMayStand(ctx, space, { title, doc: content.doc, why: textsBeside(post), files, marking, confirmed: post.confirmed });
  await ctx.db
    .insertInto('post')
    .values({
      id,
      space_id: space.id,
      author_id: ctx.asker.person,
      kind: post.kind,
      title,
      doc: JSON.stringify(content.doc),
      text: content.text,
      created: ctx.now,
      ...marking,
      ...(await decisionOf(ctx, post, space)),
      required: post.required !== undefined,
      required_due: post.required?.due ?? null,
    })
    .execute();
  if (files.length > 0) await attachFiles(ctx, { post: id, marking }, files);
  await publishPart(ctx, { id, space, title, doc: content.doc }, post);
  if (post.topics?.length) await fileUnder(ctx, { id, space: space.id }, post.topics);
  if (post.required) await askReaders(ctx, { post: id, space, from: post.required.from });
  await watch(ctx, id);
  if (post.draft) await ctx.db.deleteFrom('draft').where('id', '=', post.draft).execute();
  if (post.decision?.replaces) ctx.record({ kind: 'decision.replaced', space: space.id, post: post.decision.replaces, subject: id, data: {} });
  ctx.record({ kind: 'post.published', space: space.id, post: id, data: { kind: post.kind, mentions: content.mentions.persons, spaces: content.mentions.spaces, content: contentHash(ctx.kontor.salt, { id, version: 1 }, { title, doc: content.doc }) } });
  return { id, space, title, content, given: post, marking, files: files.length };
}

/** Who writes a post watches it. */
const watch = (ctx: Ctx, post: string) => ctx.db.insertInto('watch').values({ person_id: ctx.asker.person, post_id: post, watching: true }).execute();

/** The decision's columns, checked: who decided exists, and what it replaces is a decision of the same space. */
export async function decisionOf(ctx: Ctx, post: Pick<NewPost, 'decision'> & { kind: NewPost['kind'] }, space: Pick<LoadedSpace, 'id'>) {
  if (post.kind !== 'decision') return {};
  const given = post.decision ?? { why: '', decidedBy: [] };
  const persons = await ctx.db.selectFrom('person').select('id').where((eb) => eb('id', '=', eb.fn.any(eb.val(given.decidedBy)))).execute();
  if (persons.length !== new Set(given.decidedBy).size) throw new Problem('invalid', { fields: [{ field: 'decision.decidedBy', says: 'unknownPerson' }] });
  if (given.replaces) {
    const before = await ctx.db.selectFrom('post').select('id').where('id', '=', given.replaces).where('space_id', '=', space.id).where('kind', '=', 'decision').where('deleted', 'is', null).executeTakeFirst();
    if (!before) throw new Problem('invalid', { fields: [{ field: 'decision.replaces', says: 'wrong' }] });
  }
  return { decision: JSON.stringify({ why: given.why, decidedBy: given.decidedBy }), replaces_id: given.replaces ?? null };
}
