import type { Comment, NewComment } from '../../shared/api/posts.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import { quoteOf } from '../../shared/richtext/quoteOf.ts';
import type { Asker } from '../access/asker.ts';
import { contentHash } from '../audit/contentHash.ts';
import { attachFiles } from '../files/attachFiles.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import type { Marking } from '../../shared/labels/order.ts';
import { inheritedLabel } from '../labels/inherit.ts';
import { usualLabel } from '../labels/usualLabel.ts';
import { htmlLinks } from '../posts/htmlLinks.ts';
import { postFor, type HeldPost } from '../posts/postFor.ts';
import { Problem } from '../problems.ts';
import { demandMayStand } from '../rules/demandMayStand.ts';
import { inspectBeforehand } from '../rules/inspectBeforehand.ts';
import { contentFor } from '../richtext/contentFor.ts';
import { presentComment, showComment, type HeldComment } from './commentFor.ts';
import { countComments } from './countComments.ts';
import { loadComments, type CommentFacts } from './loadComments.ts';

const QUOTE_CHARS = 600;

/** Answers a post and returns the comment's id. A quoted comment stands above the answer as a quote. */
export async function writeComment(kontor: Kontor, asker: Asker, post: string, given: NewComment): Promise<string> {
  await inspectBeforehand(kontor, { post }, given);
  return kontor.act(asker, async (ctx) => (await writeIn(ctx, post, given)).id);
}

/** Answers a post and shows the comment to its writer, in one transaction. */
export async function writeAndShow(kontor: Kontor, asker: Asker, post: string, given: NewComment): Promise<Comment> {
  await inspectBeforehand(kontor, { post }, given);
  let fresh: HeldComment | null = null;
  return kontor.actAndShow(asker, {
    async action(ctx) {
      const written = await writeIn(ctx, post, given);
      fresh = freshComment(ctx, written);
      return written.id;
    },
    show: async (ctx, id) => (fresh ? presentComment(fresh, false, []) : showComment(ctx, id)),
  });
}

interface Written {
  id: string;
  held: HeldPost;
  doc: Doc;
  text: string;
  marking: Marking;
  files: number;
}

/** The same inside a transaction that is open already. */
export async function writeIn(ctx: Ctx, post: string, given: NewComment): Promise<Written> {
  const author = ctx.asker.person;
  const held = await postFor(ctx, post, 'comment');
  const quoted = given.quotes ? await quotedIn(ctx, post, given.quotes) : null;
  const content = await contentFor(ctx, held.post.space, given);
  const doc = quoted ? { ...content.doc, content: [quoteOf(quoted.text.slice(0, QUOTE_CHARS), quoted.author.name, quoted.id), ...content.doc.content] } : content.doc;
  const id = ctx.newId();
  const files = [...new Set([...(given.files ?? []), ...content.files])];
  const { label, tlp, space } = held.post;
  const marking = await inheritedLabel(ctx, { given: { label: given.label ?? (await usualLabel(ctx, space, held.post)), tlp: given.tlp ?? null }, doc, files, post: { label, tlp } });
  await demandMayStand(ctx, space, { doc, files, marking, confirmed: given.confirmed });
  await ctx.db
    .insertInto('comment')
    .values({ id, post_id: post, space_id: held.post.space.id, author_id: author, doc: JSON.stringify(doc), text: content.text, created: ctx.now, quotes_id: quoted?.id ?? null, ...marking })
    .execute();
  await countComments(ctx, post, 1);
  if (files.length > 0) await attachFiles(ctx, { post, comment: id, marking }, files);
  await ctx.db.insertInto('watch').values({ person_id: author, post_id: post, watching: true }).onConflict((conflict) => conflict.doNothing()).execute();
  ctx.record({ kind: 'comment.written', space: held.post.space.id, post, subject: id, data: { mentions: content.mentions.persons, ...(quoted ? { quotes: quoted.id } : {}), content: contentHash(ctx.kontor.salt, { id, version: 1 }, { doc }) } });
  return { id, held, doc, text: content.text, marking, files: files.length };
}

/** A comment made of what was just written; null where it has files, or the asker is not known well enough: then it has to be read. */
function freshComment({ asker, now }: Ctx, { id, held, doc, text, marking, files }: Written): HeldComment | null {
  if (!asker.ref || files > 0) return null;
  const { post } = held;
  return { ...held, comment: { id, post: post.id, space: post.space.id, author: asker.ref, doc, html: docToHtml(doc, htmlLinks), text, ...marking, version: 1, created: now, edited: null, deleted: null, files: [] } };
}

async function quotedIn(ctx: Ctx, post: string, id: string): Promise<CommentFacts> {
  const [quoted] = await loadComments(ctx.db, [id]);
  if (!quoted || quoted.post !== post || quoted.deleted) throw new Problem('invalid', { fields: [{ field: 'quotes', says: 'wrong' }] });
  return quoted;
}
