import { checkDoc } from '../../../shared/richtext/checkDoc.ts';
import type { Block, Doc, Inline, ListItem } from '../../../shared/richtext/doc.ts';
import { isSafeHref } from '../../../shared/richtext/href.ts';
import type { Stretch } from './cutReply.ts';

// Mail programs break lines at 65 to 78 characters: a line as long as that goes on in the next.
const WRAPPED = 60;

const item = /^( {0,8})(?:[-*•·–▪◦]|(\d{1,4})[.)])[ \t]+(\S.*)$/;
// Indented lines are code, tables and drawings, which keep their shape.
const drawn = /^(?: {4}|\t)/;
const link = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}]/g;

/** An answer as Kontor's document: paragraphs, lists, quotes and links out of plain text; no markup of the mail is believed. */
export function replyDoc(stretches: readonly Stretch[]): Doc {
  const blocks = stretches.flatMap((one): Block[] => {
    const content = blocksOf(one.lines);
    return one.quoted ? [{ type: 'blockquote', attrs: { commentId: null, author: null }, content }] : content;
  });
  return checkDoc({ type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] });
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const close = () => {
    if (paragraph.length > 0) blocks.push(paragraph.every((line) => drawn.test(line)) ? drawing(paragraph) : { type: 'paragraph', content: inlineOf(paragraph) });
    paragraph = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.trim() === '') close();
    else if (item.test(line)) {
      close();
      const list = listAt(lines, index);
      blocks.push(list.block);
      index += list.length - 1;
    } else paragraph.push(line);
  }
  close();
  return blocks;
}

/** The list that begins at this line: items of one sort, with the lines that belong to each. Deeper ones are taken as items too. */
function listAt(lines: readonly string[], from: number): { block: Block; length: number } {
  const ordered = item.exec(lines[from]!)![2] !== undefined;
  const items: string[][] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    const found = item.exec(line);
    if (found && (found[2] !== undefined) === ordered) items.push([found[3]!]);
    else if (found) break;
    else if (line.trim() !== '' && continues(lines[at - 1]!, line)) items.at(-1)!.push(line.trim());
    else if (line.trim() === '' && item.test(lines[at + 1] ?? '') && (item.exec(lines[at + 1]!)![2] !== undefined) === ordered) continue;
    else break;
  }
  const content = items.map((texts): ListItem => ({ type: 'listItem', content: [{ type: 'paragraph', content: inlineOf(texts) }] }));
  const start = Number(item.exec(lines[from]!)![2] ?? 1);
  return { block: ordered ? { type: 'orderedList', attrs: { start }, content } : { type: 'bulletList', content }, length: at - from };
}

function drawing(lines: readonly string[]): Block {
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return { type: 'codeBlock', attrs: { language: null }, content: [{ type: 'text', text: lines.map((line) => line.slice(indent)).join('\n') }] };
}

const continues = (before: string, line: string): boolean => /^\s{2,}\S/.test(line) || before.length >= WRAPPED;

/** Lines of one paragraph: wrapped ones are joined, others stay lines of their own. */
function inlineOf(lines: readonly string[]): Inline[] {
  const texts: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before !== undefined && before.length >= WRAPPED) texts[texts.length - 1] += ` ${line.trim()}`;
    else texts.push(line.trim());
  });
  return texts.flatMap((text, index): Inline[] => [...(index > 0 ? [{ type: 'hardBreak' } as const] : []), ...linked(text)]);
}

function linked(text: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  const put = (words: string) => words && parts.push({ type: 'text', text: words });
  for (const found of text.matchAll(link)) {
    if (!isSafeHref(found[0])) continue;
    put(text.slice(from, found.index).replace(/<$/, '('));
    parts.push({ type: 'text', text: found[0], marks: [{ type: 'link', attrs: { href: found[0] } }] });
    from = found.index + found[0].length;
    if (text[found.index - 1] === '<' && text[from] === '>') {
      put(')');
      from++;
    }
  }
  put(text.slice(from));
  return parts;
}
