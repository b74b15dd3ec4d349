import { headAt } from './headers.ts';
import { isBlank, linesOf, trimmed, type Line } from './lines.ts';
import { cutSignature } from './signature.ts';

/** A stretch of an answer: the sender's own words, or what of the quoted mail they answer in between. */
export interface Stretch {
  readonly quoted: boolean;
  readonly lines: readonly string[];
}

const MOST_QUOTED = 8;
const WRAPPED = 55;

/**
 * The part of a mail's text that its sender wrote, in order: without quoted mails, their heads, signatures, device lines and legal notices.
 * When somebody answers in between, the last lines of the quote above each answer stay, marked as quoted. Empty when nothing is left.
 */
export function cutReply(text: string): Stretch[] {
  const stretches = split(mendWraps(linesOf(text)))
    .map(({ quoted, lines }) => ({ quoted, lines: quoted ? lines : cutSignature(lines) }))
    .filter(({ lines }) => trimmed(lines).length > 0);
  const own = stretches.filter((one) => !one.quoted);
  // One text below one quote is an answer below, which needs no quote; only answers in between do.
  const between = own.length > 1;
  return stretches.flatMap((one, index): Stretch[] => {
    if (!one.quoted) return [{ quoted: false, lines: trimmed(one.lines).map((line) => line.text) }];
    const answered = between && stretches[index + 1]?.quoted === false;
    const lines = answered ? answeredLines(one.lines) : [];
    return lines.length > 0 ? [{ quoted: true, lines }] : [];
  });
}

/** Of a quote the paragraph that an answer follows, without what it quotes itself. */
function answeredLines(lines: readonly Line[]): string[] {
  const top = trimmed(lines.filter((line) => line.depth <= 1));
  const from = top.findLastIndex(isBlank) + 1;
  return top.slice(Math.max(from, top.length - MOST_QUOTED)).map((line) => line.text);
}

interface Part {
  quoted: boolean;
  lines: Line[];
}

function split(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  const put = (quoted: boolean, line: Line) => {
    const last = parts.at(-1);
    if (last?.quoted === quoted || (last && isBlank(line) && line.depth === 0)) last.lines.push(line);
    else parts.push({ quoted, lines: [line] });
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const head = line.depth === 0 ? headAt(lines, index) : null;
    if (head?.whole) break;
    // A head ends what stands above it, also where the quote itself is missing.
    if (head) {
      parts.push({ quoted: true, lines: [] });
      index += head.length - 1;
    } else put(line.depth > 0, line);
  }
  return parts;
}

/** Quoted lines that a mail program broke without repeating the mark belong to the quote. */
function mendWraps(lines: readonly Line[]): Line[] {
  return lines.map((line, index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    const broken = line.depth === 0 && !isBlank(line) && before !== undefined && before.depth > 0 && before.text.length >= WRAPPED && after !== undefined && after.depth > 0;
    return broken ? { ...line, depth: before.depth } : line;
  });
}
