import type { PageBeginning } from '../../shared/api/pages.ts';
import { canTakeOver } from '../access/policies/page.ts';
import type { Asker } from '../access/asker.ts';
import { copyFiles } from '../files/copyFiles.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { strictest } from '../../shared/labels/order.ts';
import type { Block, Doc } from '../../shared/richtext/doc.ts';
import { filesIn } from '../../shared/richtext/filesIn.ts';
import { withFileIds } from '../../shared/richtext/withFileIds.ts';
import { pages as words } from '../../shared/words/pages.ts';
import { translator } from '../../shared/words/words.ts';
import { personRef } from '../people/personRef.ts';
import { postFor } from '../posts/postFor.ts';
import { demand, notFound } from '../problems.ts';

const heading = (text: string): Block => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
const blank = (doc: Doc): boolean => doc.content.every((block) => block.type === 'paragraph' && !block.content?.length);

/**
 * How a page out of a post begins: its text, of a question with the given or accepted answer, of a decision with its reasons. What it shows
 * becomes files of the asker, as if just uploaded; who never publishes the page leaves nothing behind.
 */
export async function beginPage(kontor: Kontor, asker: Asker, id: string, { comment }: { comment?: string }): Promise<PageBeginning> {
  return kontor.act(asker, async (ctx) => {
    demand(canTakeOver(asker));
    const { post } = await postFor(ctx, id, 'read');
    if (post.deleted) throw notFound();
    const answer = await answerOf(ctx, { post: id, comment: comment ?? post.answer?.id ?? null });
    if (comment && !answer) throw notFound();
    const say = translator(words, asker.language);
    const blocks = [
      ...(blank(post.doc) ? [] : [...(answer ? [heading(say('beginning.question'))] : []), ...post.doc.content]),
      ...(answer ? [heading(say('beginning.answer')), ...answer.doc.content] : []),
      ...(post.decision?.why ? [heading(say('beginning.why')), ...post.decision.why.split('\n').map((text): Block => ({ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) }))] : []),
    ];
    const doc: Doc = { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] };
    const renamed = await copyFiles(ctx, filesIn(doc));
    const own = { post: id, kind: post.kind, title: post.title ?? post.text.slice(0, 80), space: { id: post.space.id, name: post.space.name, audience: post.space.audience } };
    return {
      title: post.title,
      doc: withFileIds(doc, renamed),
      ...strictest(post, ...(answer ? [answer] : [])),
      space: post.space.id,
      sources: [
        { ...own, comment: null, author: post.author, created: post.created.toISOString() },
        ...(answer ? [{ ...own, comment: answer.id, author: answer.author, created: answer.created.toISOString() }] : []),
      ],
    };
  });
}

async function answerOf(ctx: Ctx, { post, comment }: { post: string; comment: string | null }) {
  if (!comment) return null;
  const row = await ctx.db
    .selectFrom('comment as c')
    .innerJoin('person as p', 'p.id', 'c.author_id')
    .select(['c.id', 'c.doc', 'c.created', 'c.label', 'c.tlp', 'p.id as person', 'p.name', 'p.role', 'p.photo_id', 'p.company'])
    .where('c.id', '=', comment)
    .where('c.post_id', '=', post)
    .where('c.deleted', 'is', null)
    .executeTakeFirst();
  return row ? { id: row.id, doc: row.doc as Doc, created: row.created, label: row.label, tlp: row.tlp, author: personRef({ ...row, id: row.person }) } : null;
}
