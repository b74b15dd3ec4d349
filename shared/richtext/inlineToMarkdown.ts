import { hrefOf, type Inline, type Mark } from './doc.ts';
import { plainText } from './docToText.ts';
import { codeSpan, escapeLines, escapeText, linkTarget } from './markdownEscape.ts';
import { inlineFrom } from './markdownInline.ts';
import { limits } from './limits.ts';
import { markdownParser } from './markdownParser.ts';
import { runsBy } from './runs.ts';

const levels = ['link', 'bold', 'italic', 'strike'] as const;
const signs = { bold: '**', italic: '*', strike: '~~' };
const isEmphasis = (mark: Mark) => mark.type !== 'link' && mark.type !== 'code';

/** Inline nodes as one block of Markdown; `lineBreak` stands for a hard break. Emphasis that Markdown can't express is left out, text never. */
export function inlineToMarkdown(all: readonly Inline[], lineBreak = '\\\n'): string {
  const write = (inline: readonly Inline[]) => escapeLines(writeLevel(inline, 0, lineBreak));
  const nodes = all.slice(0, all.findLastIndex((node) => node.type !== 'hardBreak') + 1);
  const markdown = write(nodes.flatMap(freeBlanks));
  if (!nodes.some((node) => node.marks?.some(isEmphasis)) || reads(markdown, nodes)) return markdown;
  return write(nodes.map(withoutEmphasis));
}

const withoutEmphasis = <T extends Inline>(node: T): T => ({ ...node, marks: node.marks?.filter((mark) => !isEmphasis(mark)) });

// Markdown's emphasis depends on the characters around it; reading it back is the simple proof.
function reads(markdown: string, nodes: readonly Inline[]) {
  if (markdown.length > limits.markdownBlock) return false;
  const squeeze = (inline: readonly Inline[]) => plainText(inline).replace(/\s+/g, ' ').trim();
  const tokens = markdownParser.parseInline(markdown, {})[0]?.children ?? [];
  return squeeze(inlineFrom(tokens).filter((node) => node.type !== 'image')) === squeeze(nodes);
}

// "**word **" isn't emphasis in Markdown: blanks at an edge of a text keep only the marks that go on behind the edge.
function freeBlanks(node: Inline, index: number, nodes: readonly Inline[]): Inline[] {
  if (node.type === 'hardBreak') return [withoutEmphasis(node)];
  if (node.type !== 'text' || !node.marks?.some(isEmphasis)) return [node];
  const core = node.text.trim();
  const start = node.text.length - node.text.trimStart().length;
  const before = { ...node, text: node.text.slice(0, start), marks: shared(node, nodes[index - 1]) };
  const after = { ...node, text: node.text.slice(start + core.length), marks: shared(node, nodes[index + 1]) };
  return [before, { ...node, text: core }, after].filter((part) => part.text !== '');
}

const shared = (node: Inline, neighbour: Inline | undefined) =>
  node.marks?.filter((mark) => !isEmphasis(mark) || neighbour?.marks?.some((other) => other.type === mark.type));

function writeLevel(nodes: readonly Inline[], level: number, lineBreak: string): string {
  const type = levels[level];
  if (!type) return nodes.map((node) => writeLeaf(node, lineBreak)).join('');
  const keyOf = (node: Inline) => (type === 'link' ? hrefOf(node) : node.marks?.some((mark) => mark.type === type) ? type : null);
  return runsBy(nodes, keyOf)
    .map(({ key, items }) => {
      const inside = writeLevel(items, level + 1, lineBreak);
      if (key === null) return inside;
      return type === 'link' ? writeLink(key, inside, items) : `${signs[type]}${inside}${signs[type]}`;
    })
    .join('');
}

function writeLink(href: string, inside: string, run: readonly Inline[]) {
  const bare = /^https?:\/\/[\w.~/?#=&+-]*$/.test(href) && run.length === 1 && plainText(run) === href;
  return bare ? `<${href}>` : `[${inside}](${linkTarget(href)})`;
}

function writeLeaf(node: Inline, lineBreak: string) {
  if (node.type === 'hardBreak') return lineBreak;
  if (node.type === 'mention') return `@[${escapeText(node.attrs.label)}](${node.attrs.kind}:${node.attrs.id})`;
  if (node.type === 'file') return `[${escapeText(node.attrs.name)}](file:${node.attrs.fileId})`;
  return node.marks?.some((mark) => mark.type === 'code') ? codeSpan(node.text) : escapeText(node.text);
}
