import type { Inline, Mark } from '../../../shared/richtext/doc.ts';
import { emojiOf } from '../emoji.ts';
import { linked, marked } from '../inline.ts';
import type { Reading } from './text.ts';

const pattern = /<([^<>\n]{1,4100})>|`([^`\n]+)`|([*_~])|:([a-z0-9_+'-]{1,100})(?:::skin-tone-[2-6])?:|&(amp|lt|gt);|[^<`*_~:&]+|./gu;
const markOf = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>' };
const word = /[\p{L}\p{N}]/u;

type Sign = keyof typeof markOf;
interface Piece {
  /** Makes the nodes of this piece under the marks that hold there. */
  make(marks: readonly Mark[]): Inline[];
  sign?: Sign;
  /** Of a sign that opens or closes a mark. */
  turns?: 'on' | 'off';
}

/** One line of Slack's mrkdwn as inline nodes. Linear: each sign is opened and closed once at most. */
export function inlineFrom(line: string, reading: Reading): Inline[] {
  const pieces: Piece[] = [];
  const open: number[] = [];
  for (const match of line.matchAll(pattern)) {
    const piece = pieceOf(match, reading);
    pieces.push(piece);
    if (!piece.sign) continue;
    const before = line[match.index - 1];
    const after = line[match.index + 1];
    const closes = before !== undefined && !/\s/.test(before) && !(after && word.test(after)) && openedBy(open, pieces, piece.sign);
    if (closes !== false) {
      pieces[closes]!.turns = 'on';
      piece.turns = 'off';
      open.length = open.indexOf(closes);
    } else if (after !== undefined && !/\s/.test(after) && !(before && word.test(before))) open.push(pieces.length - 1);
  }
  return rendered(pieces);
}

// Three signs exist: below the newest of each, nothing of it can be closed from outside, so a look back stays short.
function openedBy(open: number[], pieces: Piece[], sign: Sign): number | false {
  for (let at = open.length - 1; at >= 0 && at > open.length - 50; at--) if (pieces[open[at]!]!.sign === sign) return open[at] === pieces.length - 2 ? false : open[at]!;
  return false;
}

function rendered(pieces: readonly Piece[]): Inline[] {
  const on = new Set<Sign>();
  return pieces.flatMap((piece) => {
    if (piece.sign && piece.turns === 'on') on.add(piece.sign);
    else if (piece.sign && piece.turns === 'off') on.delete(piece.sign);
    else return piece.make([...on].map((sign) => ({ type: markOf[sign] })));
    return [];
  });
}

function pieceOf(match: RegExpExecArray, reading: Reading): Piece {
  const [all, angle, code, sign, emoji, entity] = match;
  if (angle !== undefined) return { make: (marks) => referenceOf(angle, marks, reading) };
  if (code !== undefined) return { make: () => marked(wordsOf(code), [{ type: 'code' }]) };
  if (sign !== undefined) return { sign: sign as Sign, make: (marks) => marked(sign, marks) };
  if (emoji !== undefined) return { make: (marks) => marked(emojiOf(emoji) ?? all, marks) };
  return { make: (marks) => marked(entity ? entities[entity]! : all, marks) };
}

/** What stands in angle brackets: a mention, a channel, a group, a date, or a link with its words. */
function referenceOf(inside: string, marks: readonly Mark[], reading: Reading): Inline[] {
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? '' : unescaped(inside.slice(bar + 1));
  if (target.startsWith('@')) return mention('person', target.slice(1), { label, marks, reading });
  if (target.startsWith('#')) return mention('space', target.slice(1), { label, marks, reading });
  if (target.startsWith('!')) return marked(groupOf(target.slice(1), label), marks);
  return linked(unescaped(target), label, { marks, note: reading.note });
}

interface Mentioned {
  label: string;
  marks: readonly Mark[];
  reading: Reading;
}

/** A mention of a person or channel that Kontor knows; otherwise its name as text. */
export function mention(kind: 'person' | 'space', id: string, { label, marks, reading }: Mentioned): Inline[] {
  const known = reading.names[kind](id);
  const plain = marks.filter((mark) => mark.type !== 'link' && mark.type !== 'code');
  if (known) return [{ type: 'mention', attrs: { id: known.id, label: known.label, kind }, ...(plain.length > 0 ? { marks: plain } : {}) }];
  return marked(kind === 'person' ? `@${(label || id).replace(/^@/, '')}` : `#${(label || id).replace(/^#/, '')}`, marks);
}

function groupOf(target: string, label: string): string {
  if (target.startsWith('subteam^')) return label ? `@${label.replace(/^@/, '')}` : '@group';
  if (target.startsWith('date^')) return label || target.split('^')[1] || '';
  return `@${target}`;
}

const unescaped = (text: string): string => text.replace(/&(amp|lt|gt);/g, (_, name: string) => entities[name]!);

/** Slack's text without any form: links as their words and address, mentions as they stand. */
export const wordsOf = (text: string): string =>
  unescaped(text.replace(/<((?:https?|mailto|ftp|tel):[^<>|\n]{1,3000})(?:\|([^<>\n]{0,1000}))?>/g, (_, href: string, label?: string) => label || href));
