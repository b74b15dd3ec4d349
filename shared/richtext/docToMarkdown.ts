import type { Block, BulletList, CodeBlock, Doc, ListItem, OrderedList, Quote } from './doc.ts';
import { inlineToMarkdown } from './inlineToMarkdown.ts';
import { escapeText, longestRun } from './markdownEscape.ts';
import { tableToMarkdown } from './tableToMarkdown.ts';

/**
 * A rich text as Markdown that `docFromMarkdown` reads back with the same words, lists, tables, mentions and files, for readers of the
 * API and for mails. What Markdown has no words for is left out: empty paragraphs, merged cells, blocks inside of cells, some emphasis.
 */
export const docToMarkdown = (doc: Doc) => blocks(doc.content).join('\n\n');

// Two lists in a row would be one: the second takes the other sign.
function blocks(nodes: readonly Block[]): string[] {
  let lists = 0;
  return nodes
    .map((node, index) => {
      lists = nodes[index - 1]?.type === node.type ? lists + 1 : 0;
      return blockToMarkdown(node, lists % 2 === 1);
    })
    .filter((markdown) => markdown !== '');
}

function blockToMarkdown(node: Block, second: boolean): string {
  switch (node.type) {
    case 'paragraph':
      return inlineToMarkdown(node.content ?? []);
    case 'heading':
      return `${'#'.repeat(node.attrs.level)} ${inlineToMarkdown(node.content ?? [], ' ').replace(/(?<!\\)#$/, '\\#')}`;
    case 'codeBlock':
      return fenced(node);
    case 'horizontalRule':
      return '___';
    case 'image':
      return `![${escapeText(node.attrs.alt)}](file:${node.attrs.fileId})`;
    case 'blockquote':
      return quoted(node);
    case 'table':
      return tableToMarkdown(node);
    default:
      return listed(node, second);
  }
}

function fenced({ attrs, content = [] }: CodeBlock) {
  const text = content.map((part) => part.text).join('');
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
  return `${fence}${attrs.language ?? ''}\n${text === '' ? '' : `${text}\n`}${fence}`;
}

function quoted({ attrs, content }: Quote) {
  const head = attrs.commentId || attrs.author ? [`[${escapeText(attrs.author ?? '')}](comment:${attrs.commentId ?? ''})`] : [];
  const lines = [...head, ...blocks(content)].join('\n\n').split('\n');
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

function listed(list: BulletList | OrderedList, second: boolean) {
  const markers = list.content.map((_, index) =>
    list.type === 'bulletList' ? (second ? '*' : '-') : `${list.attrs.start + index}${second ? ')' : '.'}`,
  );
  const between = list.content.every((item) => item.content.slice(1).every(needsNoGap)) ? '\n' : '\n\n';
  return list.content.map((item, index) => itemToMarkdown(item, `${markers[index]} `, between)).join(between);
}

// What may follow a paragraph without a blank line and still be read as a list.
function needsNoGap(block: Block) {
  if (block.type !== 'bulletList' && !(block.type === 'orderedList' && block.attrs.start === 1)) return false;
  const [first] = block.content[0]?.content ?? [];
  return first?.type === 'paragraph' && first.content !== undefined;
}

function itemToMarkdown(item: ListItem, marker: string, between: string) {
  const body = blocks(item.content).join(between);
  return `${marker}${body.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`)}`.trimEnd();
}
