import { escapeHtml } from '../../shared/richtext/escapeHtml.ts';
import type { FullTerm } from './expandTerms.ts';
import { foldOf, plainOf } from './spelling.ts';

const CHARS = 220;
const LEAD = 60;
// What may follow a stem and still be the same word: "pump" + "en", "prüf" + "ungen".
const ENDING = /^(?:e|n|s|en|er|es|em|ern|ens|ung|ungen|ed|ing|ly|al|ation|ations)?$/;
const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** Whether a word of a text is one of those asked for: itself, by its stem, or as a part of it. */
function matcher(terms: readonly FullTerm[]): (word: string) => boolean {
  const wanted = terms.filter((term) => !term.not);
  const words = new Set(wanted.flatMap((term) => [...term.words, ...term.containing]));
  const stems = [...new Set(wanted.flatMap((term) => [...term.stems]))].filter((stem) => stem.length > 2);
  return (word) => {
    const plain = plainOf(word);
    const fold = foldOf(plain);
    if (words.has(fold)) return true;
    return stems.some((stem) => (fold.startsWith(stem) && ENDING.test(fold.slice(stem.length))) || (plain.startsWith(stem) && ENDING.test(plain.slice(stem.length))));
  };
}

interface Span {
  from: number;
  to: number;
}

/** Where the window of a text begins so that it shows most different matches, the earliest of equals. */
function windowOf(text: string, spans: readonly Span[]): number {
  let best = 0;
  let most = 0;
  for (const { from } of spans) {
    const start = Math.max(0, from - LEAD);
    const shown = new Set(spans.filter((span) => span.from >= from && span.to <= start + CHARS).map((span) => text.slice(span.from, span.to).toLowerCase())).size;
    if (shown > most) [best, most] = [start, shown];
  }
  return best;
}

/** A part of a text around what was asked for: escaped HTML on one line in which nothing but <mark> is an element. Without a match, its beginning. */
export function snippetOf(text: string, terms: readonly FullTerm[]): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const matches = matcher(terms);
  const spans: Span[] = [];
  for (const { 0: word, index } of line.matchAll(wordPattern)) if (spans.length < 40 && matches(word)) spans.push({ from: index, to: index + word.length });
  const rough = windowOf(line, spans);
  const blank = line.indexOf(' ', rough);
  const start = rough > 0 && blank >= 0 && blank < rough + LEAD ? blank + 1 : rough;
  const cut = line.length <= start + CHARS ? line.length : Math.max(line.lastIndexOf(' ', start + CHARS), start + LEAD);
  let html = start > 0 ? '… ' : '';
  let at = start;
  for (const { from, to } of spans) {
    if (from < at || to > cut) continue;
    html += `${escapeHtml(line.slice(at, from))}<mark>${escapeHtml(line.slice(from, to))}</mark>`;
    at = to;
  }
  return `${html}${escapeHtml(line.slice(at, cut))}${cut < line.length ? ' …' : ''}`.toWellFormed();
}
