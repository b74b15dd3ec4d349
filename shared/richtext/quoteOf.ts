import { cleanName, cleanText } from './clean.ts';
import type { Paragraph, Quote } from './doc.ts';
import { isId } from './href.ts';
import { limits } from './limits.ts';

/**
 * The block that quotes a comment in a reply: author, comment and the words, one paragraph per line, cut with "…" after `limits.quote`
 * UTF-16 units; blank lines fall away. An id that is none, or a name without letters, is left out.
 */
export function quoteOf(text: string, author: string, commentId: string): Quote {
  const cleaned = cleanText(text).trim();
  const words =
    cleaned.length > limits.quote
      ? `${cleaned
          .slice(0, limits.quote)
          .toWellFormed()
          .replace(/\ufffd$/, '')
          .trimEnd()}…`
      : cleaned;
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const paragraphs = lines.map((line): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  return {
    type: 'blockquote',
    attrs: { commentId: isId(commentId) ? commentId.toLowerCase() : null, author: cleanName(author.slice(0, limits.label)) || null },
    content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }],
  };
}
