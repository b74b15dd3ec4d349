import type { Redaction, Release } from '../../../shared/api/releases.ts';
import type { Finding } from '../../../shared/api/rules.ts';

type Source = Release['source'];

const wholeOf = (source: Source, where: Finding['where']): string | null => (where.in === 'title' ? source.title : where.in === 'text' ? source.text : where.in === 'why' ? source.why : null);
const hidden: readonly Finding['found'][] = ['fileType', 'trackedChanges', 'comments', 'hiddenText', 'hiddenSheet', 'hiddenRows', 'hiddenSlide', 'notes', 'macros', 'embedded', 'author', 'location', 'device', 'unexamined'];

/** The words that a finding is about, null when it is about a thing as a whole. */
export function wordsOf(source: Source, { where, excerpt, found }: Finding): string | null {
  const whole = wholeOf(source, where);
  if (whole !== null && where.from !== null && where.to !== null) return whole.slice(where.from, where.to).trim() || null;
  if (hidden.includes(found) || found === 'credential' || excerpt.endsWith('…')) return null;
  return excerpt.trim() || null;
}

export const blackWords = (redactions: readonly Redaction[]): string[] => redactions.flatMap((one) => ('words' in one ? [one.words] : []));
export const leftOut = (redactions: readonly Redaction[]): string[] => redactions.flatMap((one) => ('leaveOut' in one ? [one.leaveOut] : []));

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const patternOf = (words: readonly string[]): string =>
  words
    .flatMap((one) => one.split(/\n+/))
    .filter((one) => one.trim().length > 1)
    .toSorted((a, b) => b.length - a.length)
    .map((one) =>
      escapeHtml(one.trim())
        .split(/\s+/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('(?:\\s|&nbsp;)+'),
    )
    .join('|');

type Marked = { black: readonly string[]; found: readonly string[]; says: string };
const black = (says: string): string => `<span class="rounded-[3px] bg-ink px-1 text-ink" role="img" aria-label="${escapeHtml(says)}">▇▇▇</span>`;
const mark = (text: string): string => `<mark class="!rounded-[4px] !bg-public-soft px-1 py-px font-semibold !text-public">${text}</mark>`;

/** HTML of the server with what was found marked and what is blackened black; only text between tags is touched. */
export function markHtml(html: string, { black: words, found, says }: Marked): string {
  const pattern = patternOf([...words, ...found]);
  if (!pattern) return html;
  const any = new RegExp(pattern, 'giu');
  const dark = patternOf(words);
  const isDark = dark ? new RegExp(`^(?:${dark})$`, 'iu') : null;
  return html.replace(/<[^>]*>|[^<]+/g, (part) => (part.startsWith('<') ? part : part.replace(any, (hit) => (isDark?.test(hit) ? black(says) : mark(hit)))));
}

/** The same for plain text. */
export const markText = (text: string, marked: Marked): string => markHtml(escapeHtml(text), marked);
