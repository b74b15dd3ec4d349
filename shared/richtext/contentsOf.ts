import { type Doc, nodesOf } from './doc.ts';
import { plainText } from './docToText.ts';

/** A heading in a table of contents: its depth from 0, and a name for links that no other heading of the text has. */
export interface Entry {
  text: string;
  depth: number;
  anchor: string;
}

const most = { anchor: 60 };
const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The headings of a text in reading order; the shallowest level is depth 0. The anchor follows the words, so that a link outlives a moved section; headings without words are left out. */
export function contentsOf(doc: Doc): Entry[] {
  const headings = [...nodesOf(doc)].filter((node) => node.type === 'heading');
  const named = headings.map((node) => ({ level: node.attrs.level as number, text: plainText(node.content ?? []).replace(/\s+/g, ' ').trim() }));
  const top = Math.min(...named.filter(({ text }) => text).map(({ level }) => level));
  const taken = new Map<string, number>();
  return named.filter(({ text }) => text).map(({ level, text }) => ({ text, depth: level - top, anchor: unique(anchorOf(text), taken) }));
}

/** Words as they may stand in an address: small letters, digits and hyphens. */
function anchorOf(text: string): string {
  const plain = text.toLowerCase().replace(/[äöüß]/g, (letter) => spelled[letter]!).normalize('NFD').replace(/\p{M}/gu, '');
  const letters = [...plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+/, '')];
  return letters.slice(0, most.anchor).join('').replace(/-+$/, '') || 'abschnitt';
}

function unique(anchor: string, taken: Map<string, number>): string {
  const times = (taken.get(anchor) ?? 0) + 1;
  taken.set(anchor, times);
  if (times === 1) return anchor;
  const next = `${anchor}-${times}`;
  return taken.has(next) ? unique(anchor, taken) : (taken.set(next, 1), next);
}
