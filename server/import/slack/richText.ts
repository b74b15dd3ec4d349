import type { Block, BulletList, Inline, ListItem, Mark, OrderedList } from '../../../shared/richtext/doc.ts';
import { emojiOf } from '../emoji.ts';
import { codeBlock, linked, marked, paragraphs, quote } from '../inline.ts';
import { isRecord, recordsOf, textIn, type Json } from '../shape.ts';
import { mention } from './inline.ts';
import type { Reading } from './text.ts';

/** The blocks of kind `rich_text` that Slack's editor writes, as blocks here; null when there are none or something in them is unknown. */
export function richTextOf(given: unknown, reading: Reading): Block[] | null {
  const sections = recordsOf(given);
  if (sections.length === 0 || sections.some((one) => one.type !== 'rich_text')) return null;
  const elements = sections.flatMap((one) => recordsOf(one.elements));
  const blocks: Block[] = [];
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at]!;
    if (element.type === 'rich_text_list') {
      const run = [element];
      while (elements[at + 1]?.type === 'rich_text_list') run.push(elements[++at]!);
      blocks.push(...listsOf(run, reading));
    } else {
      const made = blockOf(element, reading);
      if (!made) return null;
      blocks.push(...made);
    }
  }
  return blocks;
}

function blockOf(element: Json, reading: Reading): Block[] | null {
  if (element.type === 'rich_text_section') return paragraphs(linesOf(element, reading));
  if (element.type === 'rich_text_quote') return [quote(paragraphs(linesOf(element, reading)))];
  if (element.type === 'rich_text_preformatted') return [codeBlock(recordsOf(element.elements).map((one) => textIn(one, 'text') || textIn(one, 'url')).join(''))];
  return null;
}

const mostIndent = 8;

/** Lists that follow each other are one list with levels: Slack writes each run of one indent as a list of its own. */
function listsOf(runs: readonly Json[], reading: Reading): Block[] {
  const top: Block[] = [];
  const levels: { list: BulletList | OrderedList; indent: number; ordered: boolean }[] = [];
  for (const run of runs) {
    const indent = Math.min(mostIndent, Number.isInteger(run.indent) ? Math.max(0, run.indent as number) : 0);
    const ordered = run.style === 'ordered';
    while (levels.length > 0 && (levels.at(-1)!.indent > indent || (levels.at(-1)!.indent === indent && levels.at(-1)!.ordered !== ordered))) levels.pop();
    const items = recordsOf(run.elements).map((item): ListItem => ({ type: 'listItem', content: [paragraphs(linesOf(item, reading))[0] ?? { type: 'paragraph' }] }));
    if (items.length === 0) continue;
    const last = levels.at(-1);
    if (last?.indent === indent) last.list.content.push(...items);
    else {
      const offset = Number.isInteger(run.offset) ? (run.offset as number) : 0;
      const list: BulletList | OrderedList = ordered ? { type: 'orderedList', attrs: { start: Math.min(9999, Math.max(0, offset)) + 1 }, content: items } : { type: 'bulletList', content: items };
      (last ? last.list.content.at(-1)!.content : top).push(list);
      levels.push({ list, indent, ordered });
    }
  }
  return top;
}

function linesOf(section: Json, reading: Reading): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const element of recordsOf(section.elements)) {
    const marks = marksOf(element.style);
    if (element.type !== 'text') {
      lines.at(-1)!.push(...nodesOf(element, marks, reading));
      continue;
    }
    for (const [index, line] of textIn(element, 'text').split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)!.push(...marked(line, marks));
    }
  }
  return lines;
}

function nodesOf(element: Json, marks: Mark[], reading: Reading): Inline[] {
  switch (element.type) {
    case 'link':
      return linked(textIn(element, 'url'), textIn(element, 'text'), { marks, note: reading.note });
    case 'user':
      return mention('person', textIn(element, 'user_id'), { label: '', marks, reading });
    case 'channel':
      return mention('space', textIn(element, 'channel_id'), { label: '', marks, reading });
    case 'emoji':
      return marked(emojiOf(textIn(element, 'name')) ?? unicodeOf(textIn(element, 'unicode')) ?? `:${textIn(element, 'name')}:`, marks);
    case 'broadcast':
      return marked(`@${textIn(element, 'range')}`, marks);
    case 'usergroup':
      return marked('@group', marks);
    default:
      return marked(textIn(element, 'text') || textIn(element, 'fallback') || textIn(element, 'value'), marks);
  }
}

function unicodeOf(hex: string): string | undefined {
  const codes = hex.split('-').map((one) => Number.parseInt(one, 16));
  return hex !== '' && codes.every((code) => code > 0x1f && code <= 0x10ffff) ? String.fromCodePoint(...codes) : undefined;
}

function marksOf(style: unknown): Mark[] {
  if (!isRecord(style)) return [];
  if (style.code === true) return [{ type: 'code' }];
  return (['bold', 'italic', 'strike'] as const).filter((name) => style[name] === true).map((type) => ({ type }));
}
