import type { Block, Doc, DocNode, Inline } from '../../shared/richtext/doc.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import { mentionText } from '../../shared/richtext/mentionText.ts';

/** What stands in the place of blackened words: always as long, so that nobody counts letters. */
export const BLACK = '▇▇▇';

/** Shorter words are blackened only where they stand alone: "in" must not take the middle out of every word. */
const SHORT = 4;

/** Finds any of these words, however they are spaced, written large or small, or composed; null when there are none. */
export function findWords(words: readonly string[]): RegExp | null {
  const forms = words.flatMap((one) => one.split(/\n+/)).filter((one) => one.trim().length > 1).flatMap((one) => [...new Set([one.normalize('NFC'), one.normalize('NFD')])]).toSorted((a, b) => b.length - a.length);
  const patterns = forms.map((form) => {
    const inner = form.trim().split(/\s+/).map(RegExp.escape).join('[\\s\\u00ad]+');
    return form.trim().length < SHORT ? `(?<![\\p{L}\\p{N}])${inner}(?![\\p{L}\\p{N}])` : inner;
  });
  return patterns.length > 0 ? new RegExp(patterns.join('|'), 'giu') : null;
}

/** A text with these words blackened, and how many places that were. */
export function blackenText(text: string, find: RegExp | null): { text: string; places: number } {
  let places = 0;
  const black = find ? text.replace(find, () => (places++, BLACK)) : text;
  return { text: black, places };
}

/**
 * A document with these words blackened, across bold and plain parts of a paragraph. Mentions become plain text: whom and which space they
 * name is nothing for others. A link around or to blackened words goes, and so does one to another place of this Kontor (`house`: its address).
 */
export function blackenDoc(doc: Doc, find: RegExp | null, house = ''): { doc: Doc; places: number } {
  let places = 0;
  const inline = (nodes: readonly Inline[]): Inline[] => {
    const plain = nodes.map((node) => stayInside(unmention(node), house));
    if (!find) return plain;
    const text = plain.map(textOf).join('');
    const hits = [...text.matchAll(find)].map((hit) => ({ from: hit.index, to: hit.index + hit[0].length }));
    places += hits.length;
    return cut(plain, hits).map((node) => unlink(node, find));
  };
  const walk = <N extends DocNode>(node: N): N => {
    if (node.type === 'image') {
      const alt = blackenText(node.attrs.alt, find);
      places += alt.places;
      return { ...node, attrs: { ...node.attrs, alt: alt.text } };
    }
    if (node.type === 'blockquote') return { ...node, attrs: { commentId: null, author: null }, content: node.content.map(walk) } as N;
    if (!('content' in node) || !node.content) return node;
    const isText = node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock';
    return { ...node, content: isText ? inline(node.content as Inline[]) : (node.content as Block[]).map(walk) } as N;
  };
  const black = walk(doc);
  if (find && docToText(black).split('\n').some((line) => line.replaceAll(BLACK, '').match(find))) throw new Error('blackened words are still there');
  return { doc: black, places };
}

const unmention = (node: Inline): Inline => (node.type === 'mention' ? { type: 'text', text: mentionText(node.attrs), ...(node.marks ? { marks: node.marks } : {}) } : node);
const textOf = (node: Inline): string => (node.type === 'text' ? node.text : node.type === 'file' ? node.attrs.name : node.type === 'mention' ? mentionText(node.attrs) : '\n');

/** The nodes without what lies in the hits; the first node of a hit carries the black instead. */
function cut(nodes: readonly Inline[], hits: readonly { from: number; to: number }[]): Inline[] {
  let at = 0;
  return nodes.flatMap((node): Inline[] => {
    const text = textOf(node);
    const from = at;
    at += text.length;
    const mine = hits.filter((hit) => hit.from < at && hit.to > from);
    if (mine.length === 0) return [node];
    let left = '';
    let done = from;
    for (const hit of mine) {
      left += text.slice(done - from, Math.max(done, hit.from) - from) + (hit.from >= from ? BLACK : '');
      done = Math.min(at, hit.to);
    }
    left += text.slice(done - from);
    if (node.type === 'file') return [{ ...node, attrs: { ...node.attrs, name: left } }];
    const marks = 'marks' in node && node.marks ? { marks: node.marks.filter((mark) => mark.type !== 'link') } : {};
    return left === '' ? [] : [{ type: 'text', text: left, ...marks }];
  });
}

/** Without links to places of this Kontor, by path or by its address: they would name what stays in the house. */
function stayInside(node: Inline, house: string): Inline {
  if (!('marks' in node) || !node.marks) return node;
  const inside = (href: string): boolean => href.startsWith('/') || (house !== '' && href.startsWith(house));
  return { ...node, marks: node.marks.filter((mark) => mark.type !== 'link' || !inside(mark.attrs.href)) } as Inline;
}

function unlink(node: Inline, find: RegExp): Inline {
  if (!('marks' in node) || !node.marks) return node;
  const keeps = node.marks.filter((mark) => mark.type !== 'link' || !decoded(mark.attrs.href).match(find));
  return { ...node, marks: keeps } as Inline;
}

function decoded(href: string): string {
  try {
    return `${href} ${decodeURIComponent(href)}`;
  } catch {
    return href;
  }
}

/** HTML of a release in which what is blackened says so to screen readers, too; nothing inside of tags is touched. */
export const sayBlack = (html: string): string => html.replace(/<[^>]*>|▇▇▇/g, (part) => (part === BLACK ? `<span role="img" aria-label="geschwärzt">${BLACK}</span>` : part));
