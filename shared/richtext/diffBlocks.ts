import { type Block, type Doc, hrefOf, type Inline, type ListItem, type Row } from './doc.ts';
import { plainText } from './docToText.ts';
import { runsBy } from './runs.ts';

export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'code' | 'quote' | 'table' | 'image' | 'rule';

/** One shown block of a rich text: what it is, its words, and what makes it the same block in another version. */
export type DiffBlock = { kind: BlockKind; text: string; key: string };

/** The blocks of a rich text in reading order, each with the kind of what stands nearest around it; a row of a table is one block. */
export const diffBlocks = (doc: Doc): DiffBlock[] => doc.content.flatMap((node) => blocksOf(node, null));

function blocksOf(node: Block | ListItem, around: BlockKind | null): DiffBlock[] {
  if (node.type === 'image') return [block('image', node.attrs.alt, node.attrs.fileId)];
  if (node.type === 'horizontalRule') return [block('rule', '')];
  if (node.type === 'table') return node.content.map(rowBlock);
  if (node.type === 'codeBlock') return [block('code', plainText(node.content ?? []))];
  if (node.type === 'heading') return [block('heading', wordsOf(node.content ?? []), `${node.attrs.level} ${idsOf(node.content ?? [])}`)];
  if (node.type === 'paragraph') return [block(around ?? 'paragraph', wordsOf(node.content ?? []), idsOf(node.content ?? []))];
  if (node.type === 'blockquote') return node.content.flatMap((child) => blocksOf(child, 'quote'));
  return node.content.flatMap((child) => blocksOf(child, node.type === 'listItem' ? 'listItem' : around));
}

const block = (kind: BlockKind, text: string, id = ''): DiffBlock => ({ kind, text, key: JSON.stringify([kind, id, text]) });

function rowBlock(row: Row): DiffBlock {
  const cells = (row.content ?? []).map((cell) => cell.content.flatMap((child) => blocksOf(child, null)));
  const text = cells
    .map((blocks) =>
      blocks
        .map((each) => each.text)
        .join(' ')
        .replace(/\s+/g, ' '),
    )
    .join('\t');
  return block(
    'table',
    text,
    cells
      .flat()
      .map((each) => each.key)
      .join(' '),
  );
}

// A link that now leads elsewhere under the same words is a change that the history must show.
const wordsOf = (nodes: readonly Inline[]) =>
  runsBy(nodes, hrefOf)
    .map(({ key: href, items }) => {
      const words = plainText(items);
      return href === null || href === words || href === `mailto:${words}` ? words : `${words} (${href})`;
    })
    .join('');

const idsOf = (nodes: readonly Inline[]) =>
  nodes.flatMap((node) => (node.type === 'mention' ? node.attrs.id : node.type === 'file' ? node.attrs.fileId : [])).join(' ');
