import { fold, keyOf } from './fold.ts';
import type { Hit } from './hit.ts';

interface Node {
  next: Map<number, Node> | null;
  /** How often letters may be parted from letters in a text that is this term; -1 where no term ends. */
  gaps: number;
}

const mostBetween = 2;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Finds the terms of a list as whole words. Case, accents and the spelling of umlauts don't count (Müller, Mueller, MÜLLER and Muller are
 * one), nor do blanks, hyphens, dots and slashes inside numbers and compounds ("40 318-2" is 40318-2, "HV40" is HV-40).
 */
export function termFinder(terms: readonly string[]): (text: string) => Hit[] {
  const root: Node = { next: null, gaps: -1 };
  for (const term of terms) for (const spelling of spellings(term)) plant(root, keyOf(spelling), partings(spelling));
  return (text) => find(root, text);
}

/** The term, and as somebody without umlauts on the keyboard writes it. */
function spellings(term: string): string[] {
  const plain = term.normalize('NFC').replace(/[äöü]/gi, (letter) => letter.normalize('NFD')[0]!);
  return plain === term ? [term] : [term, plain];
}

function plant(root: Node, key: string, gaps: number): void {
  if (key.length < 2) return;
  let node = root;
  for (let i = 0; i < key.length; i++) {
    node.next ??= new Map();
    const code = key.charCodeAt(i);
    let following = node.next.get(code);
    if (!following) node.next.set(code, (following = { next: null, gaps: -1 }));
    node = following;
  }
  node.gaps = Math.max(node.gaps, gaps);
}

/** How often a letter stands apart from the next letter. */
function partings(term: string): number {
  const { codes, length } = fold(term);
  let count = 0;
  let before = 0;
  let apart = false;
  for (let i = 0; i < length; i++) {
    const code = codes[i]!;
    if (code === 0) apart = before !== 0;
    else {
      if (apart && !isDigit(code) && !isDigit(before)) count++;
      before = code;
      apart = false;
    }
  }
  return count;
}

function find(root: Node, text: string): Hit[] {
  const hits: Hit[] = [];
  const { codes, at, length } = fold(text);
  for (let start = 0; start < length; start++) {
    if (codes[start] === 0 || (start > 0 && codes[start - 1] !== 0)) continue;
    const end = longest(root, codes, { start, length });
    if (end < 0) continue;
    hits.push({ found: 'term', from: at[start]!, to: at[end]! + 1 });
    start = end;
  }
  return hits;
}

/** Where the longest term that begins here ends, or -1. */
function longest(root: Node, codes: Uint16Array, { start, length }: { start: number; length: number }): number {
  let node = root;
  let found = -1;
  let gaps = 0;
  let between = 0;
  let before = 0;
  for (let i = start; i < length; i++) {
    const code = codes[i]!;
    if (code === 0) {
      if (++between > mostBetween) break;
      continue;
    }
    if (between > 0 && !isDigit(code) && !isDigit(before)) gaps++;
    between = 0;
    before = code;
    const next = node.next?.get(code);
    if (!next) break;
    node = next;
    if (node.gaps >= gaps && (i + 1 >= length || codes[i + 1] === 0)) found = i;
  }
  return found;
}
