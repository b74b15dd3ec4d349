import type { Block, Cell, ListItem, Row, Table } from './doc.ts';
import { inlineToMarkdown } from './inlineToMarkdown.ts';
import { codeSpan, escapeText } from './markdownEscape.ts';

/** A table as Markdown: every cell on one line; a table whose first row isn't a header gets an empty one, as Markdown demands. */
export function tableToMarkdown({ content }: Table): string {
  const [first] = content;
  const headed = first?.content?.every((cell) => cell.type === 'tableHeader') ?? false;
  const rows = content.map(cellsOf);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const [header = [], ...body] = headed ? rows : [[], ...rows];
  const missing = Array<string>(width - header.length).fill('');
  return [line([...header, ...missing]), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}

const cellsOf = (row: Row) =>
  (row.content ?? []).flatMap((cell) => [cellToMarkdown(cell), ...Array<string>(cell.attrs.colspan - 1).fill('')]);

const cellToMarkdown = (cell: Cell) => flat(cell.content).replaceAll('|', '\\|');

const flat = (nodes: readonly (Block | ListItem)[]): string =>
  nodes
    .map(flatBlock)
    .filter((part) => part !== '')
    .join(' ');

function flatBlock(node: Block | ListItem): string {
  if (node.type === 'paragraph' || node.type === 'heading') return inlineToMarkdown(node.content ?? [], ' ');
  if (node.type === 'image') return `![${escapeText(node.attrs.alt)}](file:${node.attrs.fileId})`;
  if (node.type === 'codeBlock') return node.content ? codeSpan(node.content.map((part) => part.text).join('')) : '';
  if (node.type === 'horizontalRule') return '';
  if (node.type === 'table') return node.content.map((row) => (row.content ?? []).map((cell) => flat(cell.content)).join(' ')).join(' ');
  return flat(node.content);
}
