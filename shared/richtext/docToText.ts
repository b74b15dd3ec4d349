import { type Block, type Cell, type Doc, type Inline, isTextBlock, type ListItem } from './doc.ts';
import { mentionText } from './mentionText.ts';

/** Inline nodes as plain text: a mention as @Person or #Space, a file as its name, a hard break as newline. */
export const plainText = (nodes: readonly Inline[]) => nodes.map(inlineText).join('');

function inlineText(node: Inline) {
  if (node.type === 'text') return node.text;
  if (node.type === 'mention') return mentionText(node.attrs);
  return node.type === 'file' ? node.attrs.name : '\n';
}

/** A rich text as plain text for search and mails: one line per block, cells of a table row separated by tabs, images by their alt text. */
export const docToText = (doc: Doc) => blocksToText(doc.content);

/** Blocks as plain text, as in `docToText`. */
export const blocksToText = (blocks: readonly (Block | ListItem)[]): string => blocks.map(blockToText).join('\n');

function blockToText(node: Block | ListItem): string {
  if (isTextBlock(node)) return plainText(node.content ?? []);
  if (node.type === 'image') return node.attrs.alt;
  if (node.type === 'horizontalRule') return '';
  if (node.type === 'table') return node.content.map((row) => (row.content ?? []).map(cellToText).join('\t')).join('\n');
  return blocksToText(node.content);
}

const cellToText = (cell: Cell) => blocksToText(cell.content).replace(/\s+/g, ' ');
