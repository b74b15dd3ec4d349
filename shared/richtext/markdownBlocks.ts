import type { Token } from 'markdown-it';
import { isLanguage } from './attrRules.ts';
import type { Block, Image, Inline } from './doc.ts';
import { limits } from './limits.ts';
import { attrOf, readReference } from './markdownParser.ts';

/** A container that is being filled while Markdown is read. */
export type Frame = { type: string; attrs?: Record<string, unknown>; content: (Block | Frame)[] };

const containers: Record<string, string> = {
  bullet_list: 'bulletList',
  ordered_list: 'orderedList',
  list_item: 'listItem',
  blockquote: 'blockquote',
  table: 'table',
  tr: 'tableRow',
  th: 'tableHeader',
  td: 'tableCell',
};

/** The container that an opening or closing token stands for, if it stands for one. */
export function frameOf(token: Token): Frame | null {
  const type = containers[token.type.slice(0, token.type.lastIndexOf('_'))];
  if (!type) return null;
  return {
    type,
    content: [],
    ...(type === 'orderedList' && { attrs: { start: Math.min(Number(token.attrGet('start') ?? 1), limits.start) } }),
  };
}

/** The block of a token that has neither children nor inline content: code or a rule. */
export function leafFrom(token: Token): Block {
  if (token.type === 'hr') return { type: 'horizontalRule' };
  const word = /^\S*/.exec(token.info)?.[0] ?? '';
  const text = token.content.replace(/\n$/, '');
  return { type: 'codeBlock', attrs: { language: isLanguage(word) ? word : null }, content: text === '' ? [] : [{ type: 'text', text }] };
}

/** Inline nodes as the blocks that can hold them: images stand alone, between the parts of a paragraph or after a heading. */
export function blocksFrom(nodes: readonly (Inline | Image)[], heading: number | null): Block[] {
  if (heading !== null) {
    const level = heading >= 4 ? 4 : heading === 3 ? 3 : 2;
    const content = nodes.filter((node) => node.type !== 'image');
    return [{ type: 'heading', attrs: { level }, content }, ...nodes.filter((node) => node.type === 'image')];
  }
  const blocks: Block[] = [];
  let run: Inline[] = [];
  for (const node of nodes) {
    if (node.type !== 'image') run.push(node);
    else {
      blocks.push(...paragraphFrom(run), node);
      run = [];
    }
  }
  const rest = paragraphFrom(run);
  return blocks.length > 0 ? [...blocks, ...rest] : [{ type: 'paragraph', content: run }];
}

function paragraphFrom(run: Inline[]): Block[] {
  const empty = (node: Inline) => node.type === 'hardBreak' || (node.type === 'text' && node.text.trim() === '');
  const start = run.findIndex((node) => !empty(node));
  return start < 0 ? [] : [{ type: 'paragraph', content: run.slice(start, run.findLastIndex((node) => !empty(node)) + 1) }];
}

/** Author and comment of a quoted reply, if this inline token is the line that names them. */
export function quoteHead(token: Token): { commentId: string | null; author: string | null } | null {
  const [first, ...rest] = token.children ?? [];
  const reference = first?.type === 'link_open' ? readReference(attrOf(first, 'href')) : null;
  if (reference?.kind !== 'comment' || rest.findIndex((child) => child.type === 'link_close') !== rest.length - 1) return null;
  const author = rest
    .map((child) => child.content)
    .join('')
    .trim();
  return { commentId: reference.id || null, author: author || null };
}

/** Gives a filled container what the schema demands and Markdown can't say. */
export function finish(frame: Frame): Frame {
  const { type, content } = frame;
  if (type === 'listItem' && content[0]?.type !== 'paragraph') content.unshift({ type: 'paragraph' });
  if (content.length === 0) content.push({ type: 'paragraph' });
  // A table without header is written with an empty one.
  if (type === 'table' && content.length > 1 && content[0] && isBlank(content[0])) content.shift();
  return frame;
}

const isBlank = (node: Frame | Block): boolean =>
  node.type === 'paragraph' || node.type.startsWith('table')
    ? ('content' in node ? (node.content ?? []) : []).every((child) => isBlank(child as Frame))
    : false;
