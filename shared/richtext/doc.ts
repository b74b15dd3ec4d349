import type { headingLevels, mentionKinds } from './names.ts';

export type LinkMark = { type: 'link'; attrs: { href: string } };
export type Mark = LinkMark | { type: 'bold' | 'italic' | 'strike' | 'code' };

export type Text = { type: 'text'; text: string; marks?: Mark[] };
export type HardBreak = { type: 'hardBreak'; marks?: Mark[] };
export type MentionKind = (typeof mentionKinds)[number];
export type Mention = { type: 'mention'; attrs: { id: string; label: string; kind: MentionKind }; marks?: Mark[] };
export type FileChip = { type: 'file'; attrs: { fileId: string; name: string }; marks?: Mark[] };
export type Inline = Text | HardBreak | Mention | FileChip;

export type Paragraph = { type: 'paragraph'; content?: Inline[] };
export type Heading = { type: 'heading'; attrs: { level: (typeof headingLevels)[number] }; content?: Inline[] };
export type CodeBlock = { type: 'codeBlock'; attrs: { language: string | null }; content?: Text[] };
export type TextBlock = Paragraph | Heading | CodeBlock;
export type ListItem = { type: 'listItem'; content: Block[] };
export type BulletList = { type: 'bulletList'; content: ListItem[] };
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] };
export type Quote = { type: 'blockquote'; attrs: { commentId: string | null; author: string | null }; content: Block[] };
export type Cell = {
  type: 'tableHeader' | 'tableCell';
  attrs: { colspan: number; rowspan: number; colwidth: number[] | null };
  content: Block[];
};
export type Row = { type: 'tableRow'; content?: Cell[] };
export type Table = { type: 'table'; content: Row[] };
export type Image = { type: 'image'; attrs: { fileId: string; alt: string } };
export type Rule = { type: 'horizontalRule' };
export type Block = TextBlock | BulletList | OrderedList | Quote | Table | Image | Rule;

/** A whole rich text as stored: plain JSON that `checkDoc` has accepted and normalised. */
export type Doc = { type: 'doc'; content: Block[] };
export type DocNode = Doc | Block | ListItem | Row | Cell | Inline;

const childrenOf = (node: DocNode): readonly DocNode[] => ('content' in node ? (node.content ?? []) : []);

/** The marks of a node, none where it can carry none. */
export const marksOf = (node: DocNode): readonly Mark[] => ('marks' in node ? (node.marks ?? []) : []);

/** Where the link leads that a text stands in. Mentions and files are links of their own, and stand in none. */
export function hrefOf(node: Inline): string | null {
  const link = node.type === 'text' || node.type === 'hardBreak' ? node.marks?.find((mark) => mark.type === 'link') : undefined;
  return link?.attrs.href ?? null;
}

/** Every node of a rich text in reading order, the doc first. */
export function* nodesOf(node: DocNode): Generator<DocNode> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

/** Whether a node carries running text itself. */
export const isTextBlock = (node: DocNode): node is TextBlock =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock';

/** Joins neighbouring texts with the same marks, and drops empty ones. */
export function joinTexts<T extends DocNode>(nodes: readonly T[]): T[] {
  const joined: T[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type !== 'text') joined.push(node);
    else if (last?.type === 'text' && sameMarks(last.marks, node.marks))
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    else if (node.text !== '') joined.push(node);
  }
  return joined;
}

const sameMarks = (a: Mark[] = [], b: Mark[] = []) => JSON.stringify(a) === JSON.stringify(b);
