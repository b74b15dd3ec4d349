import type { Token } from 'markdown-it';
import type { Image, Inline, Mark, Mention, MentionKind } from './doc.ts';
import { isSafeHref } from './href.ts';
import { attrOf, type Reference, readReference } from './markdownParser.ts';

/** Finds whom a plain `@name` in Markdown means; null leaves the text as it is. */
export type FindMention = (name: string) => Mention['attrs'] | null;

type Reading = {
  found: (Inline | Image)[];
  open: Record<string, number>;
  link: { href: string; start: number } | null;
  find: FindMention | undefined;
};

/** The inline tokens of one Markdown block as nodes; images stand among them, for the caller to place. */
export function inlineFrom(tokens: readonly Token[], find?: FindMention): (Inline | Image)[] {
  const reading: Reading = { found: [], open: { em: 0, strong: 0, s: 0 }, link: null, find };
  for (const token of tokens) readToken(token, reading);
  return reading.found;
}

function readToken(token: Token, reading: Reading) {
  const { found, open, link } = reading;
  const emphasis = token.type.slice(0, token.type.lastIndexOf('_'));
  if (emphasis in open) open[emphasis]! += token.nesting;
  else if (token.type === 'link_open') reading.link = { href: attrOf(token, 'href'), start: found.length };
  else if (token.type === 'link_close') closeLink(reading, token.info === 'auto');
  else if (token.type === 'softbreak' || token.type === 'hardbreak') found.push(carrying({ type: 'hardBreak' }, marksNow(reading)));
  else if (token.type === 'code_inline') found.push(...textOf(token.content, link ? marksNow(reading) : [{ type: 'code' }]));
  else if (token.type === 'image') found.push(...imageFrom(token, reading));
  else if (link) found.push(...textOf(token.content, marksNow(reading)));
  else found.push(...withMentions(token.content, reading));
}

const textOf = (text: string, marks: Mark[]): Inline[] => (text === '' ? [] : [carrying({ type: 'text', text }, marks)]);
const carrying = <T extends Inline>(node: T, marks: Mark[]): T => (marks.length > 0 ? { ...node, marks } : node);

// Code stands alone in the schema; within a link the link counts for more.
function marksNow({ open, link }: Reading): Mark[] {
  const marks: Mark[] = [];
  if (link && isSafeHref(link.href)) marks.push({ type: 'link', attrs: { href: link.href } });
  if (open.strong) marks.push({ type: 'bold' });
  if (open.em) marks.push({ type: 'italic' });
  if (open.s) marks.push({ type: 'strike' });
  return marks;
}

function closeLink(reading: Reading, bare: boolean) {
  const { found, link } = reading;
  const reference = readReference(link?.href ?? '');
  const marks = marksNow({ ...reading, link: null });
  reading.link = null;
  // The words stay without the link, and so does the address, unless it is the words.
  if (link && !reference && !bare && !isSafeHref(link.href)) found.push(...textOf(` (${link.href})`, marks));
  if (!link || !reference || reference.kind === 'comment') return;
  const inside = found.splice(link.start);
  const label = inside.map(labelOf).join('') || reference.id;
  if (reference.kind === 'file') found.push(carrying({ type: 'file', attrs: { fileId: reference.id, name: label } }, marks));
  else found.push(carrying(mentionOf(label, reference, found), marks));
  found.push(...inside.filter((node) => node.type === 'image'));
}

function mentionOf(label: string, { id, kind }: Reference, before: (Inline | Image)[]): Mention {
  const last = before.at(-1);
  if (last?.type === 'text' && last.text === '@') before.pop();
  else if (last?.type === 'text' && last.text.endsWith('@')) before[before.length - 1] = { ...last, text: last.text.slice(0, -1) };
  return { type: 'mention', attrs: { id, label, kind: kind as MentionKind } };
}

const labelOf = (node: Inline | Image) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? ' ' : '');

// Pictures come from Kontor's files only; one from elsewhere stays reachable as a link.
function imageFrom(token: Token, reading: Reading): (Inline | Image)[] {
  const source = attrOf(token, 'src');
  const alt = (token.children ?? [])
    .map((child) => child.content || ' ')
    .join('')
    .trim();
  const reference = readReference(source);
  if (reference?.kind === 'file') return [{ type: 'image', attrs: { fileId: reference.id, alt } }];
  return textOf(alt || source, marksNow({ ...reading, link: reading.link ?? { href: source, start: 0 } }));
}

const plainMention = /(?<![\p{L}\p{N}_@/.])@(\p{L}[\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*)/gu;

function withMentions(text: string, reading: Reading): Inline[] {
  const marks = marksNow(reading);
  const nodes: Inline[] = [];
  let done = 0;
  for (const match of reading.find ? text.matchAll(plainMention) : []) {
    const attrs = reading.find?.(match[1] ?? '');
    if (!attrs) continue;
    nodes.push(...textOf(text.slice(done, match.index), marks), carrying({ type: 'mention', attrs: { ...attrs } }, marks));
    done = match.index + match[0].length;
  }
  return [...nodes, ...textOf(text.slice(done), marks)];
}
