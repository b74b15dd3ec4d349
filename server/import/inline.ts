import { cleanText } from '../../shared/richtext/clean.ts';
import type { Block, Inline, Mark, Text } from '../../shared/richtext/doc.ts';
import { isSafeHref } from '../../shared/richtext/href.ts';
import type { Note } from './item.ts';

/** Text with these marks, cleaned; nothing when there is none. */
export function marked(text: string, marks: readonly Mark[] = []): Inline[] {
  const clean = cleanText(text).replace(/\n/g, ' ');
  return clean === '' ? [] : [{ type: 'text', text: clean, ...(marks.length > 0 ? { marks: [...marks] } : {}) }];
}

/** Whether a link of another system may stand in a text here: never a path, which would lead into this Kontor. */
export const isForeignLink = (href: string): boolean => !href.startsWith('/') && isSafeHref(href);

/** A link with its words; a link that may not be leaves its words, and `note` hears of it. */
export function linked(href: string, label: string, { marks = [], note }: { marks?: readonly Mark[]; note: Note }): Inline[] {
  const words = label.trim() === '' ? href : label;
  if (isForeignLink(href)) return marked(words, [{ type: 'link', attrs: { href } }, ...marks.filter((mark) => mark.type !== 'code')]);
  note('linkDropped', href);
  return marked(words, marks);
}

/** A block of code, as it stands. */
export function codeBlock(text: string): Block {
  const clean = cleanText(text).replace(/^\n|\n$/g, '');
  const content: Text[] = clean === '' ? [] : [{ type: 'text', text: clean }];
  return { type: 'codeBlock', attrs: { language: null }, ...(content.length > 0 ? { content } : {}) };
}

/** A quote without a source in Kontor. */
export const quote = (content: Block[]): Block => ({ type: 'blockquote', attrs: { commentId: null, author: null }, content: content.length > 0 ? content : [{ type: 'paragraph' }] });

/** Lines of inline nodes as paragraphs: an empty line parts them, other line ends break the line. */
export function paragraphs(lines: readonly Inline[][]): Block[] {
  const found: Inline[][] = [];
  let open: Inline[] | undefined;
  for (const line of lines) {
    const blank = line.every((node) => node.type === 'text' && node.text.trim() === '');
    if (blank) open = undefined;
    else if (open) open.push({ type: 'hardBreak' }, ...line);
    else found.push((open = [...line]));
  }
  return found.map((content) => ({ type: 'paragraph', content }));
}
