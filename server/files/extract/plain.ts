import { convert } from 'html-to-text';
import type { Collector } from './collector.ts';
import { textLimit } from './outcome.ts';

// Its tree takes about fifty times as much memory.
const mostHtml = 1_500_000;

/** Adds plain text (also CSV and Markdown): UTF-8 or UTF-16 by its mark, otherwise, where it is no UTF-8, as Windows writes German. */
export function readText(bytes: Uint8Array, out: Collector): void {
  out.add(decodedText(bytes));
}

/** Adds what a reader of the HTML page would see as text. */
export function readHtml(bytes: Uint8Array, out: Collector): void {
  const skipped = ['img', 'script', 'style', 'svg'].map((selector) => ({ selector, format: 'skip' }));
  const headings = [1, 2, 3, 4, 5, 6].map((n) => ({ selector: `h${n}`, options: { uppercase: false } }));
  const html = decodedText(bytes);
  if (html.length > mostHtml) out.cut();
  out.add(
    convert(html.slice(0, mostHtml), {
      wordwrap: false,
      selectors: [...skipped, ...headings, { selector: 'a', options: { ignoreHref: true } }],
      limits: { maxDepth: 100, maxChildNodes: 100_000 },
    }),
  );
}

function decodedText(bytes: Uint8Array): string {
  // More bytes than the limit has characters, since a character takes up to four.
  const head = bytes.subarray(0, 4 * textLimit + 4);
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head);
  try {
    // `stream` forgives a character cut at the end of the head.
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: head.length < bytes.length });
  } catch {
    return new TextDecoder('windows-1252').decode(head);
  }
}
