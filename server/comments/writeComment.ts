import type { NewComment } from '../../shared/api/posts.ts';
import { quoteOf } from '../../shared/richtext/quoteOf.ts';
import type { Asker } from '../access/asker.ts';
import { attachFiles } from '../files/attachFiles.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';
import { Problem } from '../problems.ts';
import { contentFor } from '../richtext/contentFor.ts';
import { countComments } from './countComments.ts';
import { loadComments, type CommentFacts } from './loadComments.ts';

const QUOTE_CHARS = 600;

/** Answers a post and returns the comment's id. A quoted comment stands above the answer as a quote. */
export async function writeComment(kontor: Kontor, asker: Asker, post: string, given: NewComment): Promise<string> {
  return kontor.act(asker, async (ctx) => {
    const held = await postFor(ctx, post, 'comment');
    const quoted = given.quotes ? await quotedIn(ctx, post, given.quotes) : null;
    const content = await contentFor(ctx, given);
    const doc = quoted ? { ...content.doc, content: [quoteOf(quoted.text.slice(0, QUOTE_CHARS), quoted.author.name, quoted.id), ...content.doc.content] } : content.doc;
    const id = ctx.newId();
    await ctx.db
      .insertInto('comment')
      .values({ id, post_id: post, space_id: held.post.space.id, author_id: asker.person, doc: JSON.stringify(doc), text: content.text, created: ctx.now, quotes_id: quoted?.id ?? null })
      .execute();
    await countComments(ctx, post, 1);
    const files = new Set([...(given.files ?? []), ...content.files]);
    if (files.size > 0) await attachFiles(ctx, { post, comment: id }, [...files]);
    await ctx.db.insertInto('watch').values({ person_id: asker.person, post_id: post, watching: true }).onConflict((conflict) => conflict.doNothing()).execute();
    ctx.record({ kind: 'comment.written', space: held.post.space.id, post, subject: id, data: { mentions: content.mentions.persons, ...(quoted ? { quotes: quoted.id } : {}) } });
    return id;
  });
}

async function quotedIn(ctx: Ctx, post: string, id: string): Promise<CommentFacts> {
  const [quoted] = await loadComments(ctx.db, [id]);
  if (!quoted || quoted.post !== post || quoted.deleted) throw new Problem('invalid', { fields: [{ field: 'quotes', says: 'wrong' }] });
  return quoted;
}
