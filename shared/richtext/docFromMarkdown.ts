import type { Token } from 'markdown-it';
import { checkDoc } from './checkDoc.ts';
import type { Doc } from './doc.ts';
import { blocksFrom, finish, type Frame, frameOf, leafFrom, quoteHead } from './markdownBlocks.ts';
import { type FindMention, inlineFrom } from './markdownInline.ts';
import { checkMarkdown } from './markdownBounds.ts';
import { markdownParser } from './markdownParser.ts';

/**
 * Reads Markdown (CommonMark, tables, ~~strikethrough~~, bare addresses as links, a newline breaks the line, HTML stays text) as a checked
 * rich text. Things of Kontor are written as links: `@[Name](person:<uuid>)` and `@[Name](space:<uuid>)` mention, `[name](file:<uuid>)`
 * is a file, `![alt](file:<uuid>)` an image, and a blockquote that begins with the paragraph `[Author](comment:<uuid>)` quotes a comment.
 * Pictures from elsewhere become links, headings are brought to levels 2 to 4, links that may not be stay text. `mention` is asked for
 * plain `@name`. Whether ids exist, and labels and names are true, is the caller's question.
 * @throws RichTextError for Markdown or a document beyond the limits
 */
export function docFromMarkdown(markdown: string, options: { mention?: FindMention } = {}): Doc {
  checkMarkdown(markdown);
  const doc: Frame = { type: 'doc', content: [] };
  const frames = [doc];
  const tokens = markdownParser.parse(markdown, {});
  for (const [index, token] of tokens.entries()) {
    const frame = frames.at(-1) ?? doc;
    if (token.type === 'inline') placeInline({ token, before: tokens[index - 1], frame, find: options.mention });
    else if (token.nesting === 0) frame.content.push(leafFrom(token));
    else nest(token, frames);
  }
  return checkDoc(finish(doc));
}

function nest(token: Token, frames: Frame[]) {
  const frame = frameOf(token);
  if (!frame) return;
  if (token.nesting === -1) finish(frames.pop()!);
  else {
    frames.at(-1)?.content.push(frame);
    frames.push(frame);
  }
}

function placeInline(at: { token: Token; before: Token | undefined; frame: Frame; find: FindMention | undefined }) {
  const { token, before, frame } = at;
  const head = frame.type === 'blockquote' && frame.content.length === 0 && !frame.attrs ? quoteHead(token) : null;
  if (head) frame.attrs = head;
  else frame.content.push(...blocksFrom(inlineFrom(token.children ?? [], at.find), headingLevel(before)));
}

const headingLevel = (token: Token | undefined) => (token?.type === 'heading_open' ? Number(token.tag.slice(1)) : null);
