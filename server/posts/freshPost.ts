import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import type { Ctx } from '../kontor.ts';
import { htmlLinks } from './htmlLinks.ts';
import type { PostFacts } from './loadPosts.ts';
import { readersBeside } from './mineOf.ts';
import type { HeldPost } from './postFor.ts';
import { hasPart } from './parts/parts.ts';
import type { Published } from './publishPost.ts';

const untouched = { edited: null, deleted: null, pinned: null, version: 1, commentCount: 0, answer: null, decision: null, required: null, files: [], release: null, outward: [], topics: [], part: null } satisfies Partial<PostFacts>;

/**
 * A post as its writer holds it in the transaction that publishes it, made of what was just written; null where more hangs on it
 * (files, whom a decision names, who must confirm), or where the asker is not known well enough: then it has to be read.
 */
export async function freshPost(ctx: Ctx, { id, space, title, content, given, marking, files }: Published): Promise<HeldPost | null> {
  const author = ctx.asker.ref;
  if (!author || files > 0 || hasPart(given.kind) || given.topics?.length || given.kind === 'decision' || (given.kind === 'announcement' && given.required)) return null;
  const readers = await ctx.kontor.readModel.readers([space.id], ctx.db);
  const { doc, text } = content;
  const place = { id: space.id, name: space.name, audience: space.audience, access: space.access, archived: space.archived, strictness: space.strictness, publishers: [] };
  return {
    post: { ...untouched, id, kind: given.kind, title, doc, html: docToHtml(doc, htmlLinks), text, ...marking, author, space: place, created: ctx.now },
    mine: { person: author.id, partner: ctx.asker.partner, role: space.role, bookmarked: false, watched: true, thanked: false, asked: false, confirmed: null, ...readersBeside(readers.get(space.id)) },
  };
}
