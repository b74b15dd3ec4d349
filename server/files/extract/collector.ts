import { textLimit } from './outcome.ts';

/** What may stand between two texts; a line break outdoes a tab, a tab a blank. */
export type Gap = '' | ' ' | '\t' | '\n' | '\n\n';

/** Gathers text up to the limit; once `full` it takes nothing more. */
export interface Collector {
  add(text: string): void;
  /** Keeps the next text apart from what came before; gaps without text between them count once. */
  gap(gap: Gap): void;
  /** Says that what follows stands on this page, slide or sheet, by number or by the name of its part. */
  part?(name: string): void;
  /** Says that there was more than is handed in. */
  cut(): void;
  readonly full: boolean;
  /** The text without characters the database refuses. */
  result(): { text: string; truncated: boolean };
}

/** A collector for at most `limit` characters. */
export function collector(limit = textLimit): Collector {
  const pieces: string[] = [];
  let pending: Gap = '';
  let length = 0;
  let truncated = false;
  const widen = (gap: Gap) => {
    if (length > 0 && strength(gap) > strength(pending)) pending = gap;
  };
  const add = (text: string) => {
    const piece = text.slice(0, Math.max(0, limit - length));
    truncated ||= piece.length < text.length;
    length += piece.length;
    pieces.push(piece);
  };
  return {
    add(text) {
      const inner = text.trim();
      if (inner === '') return widen(gapOf(text));
      const start = text.indexOf(inner);
      widen(gapOf(text.slice(0, start)));
      add(pending + inner);
      pending = '';
      widen(gapOf(text.slice(start + inner.length)));
    },
    gap: widen,
    cut: () => (truncated = true),
    get full() {
      return length >= limit;
    },
    result: () => ({ text: clean(pieces.join('')), truncated }),
  };
}

function strength(gap: Gap): number {
  return ['', ' ', '\t', '\n', '\n\n'].indexOf(gap);
}

function gapOf(blanks: string): Gap {
  if (blanks === '') return '';
  if (/\n\s*\n/.test(blanks)) return '\n\n';
  return blanks.includes('\n') ? '\n' : blanks.includes('\t') ? '\t' : ' ';
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u00ad\ufffe\uffff]/gu, '')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
