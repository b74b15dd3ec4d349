import MarkdownIt, { type Token } from 'markdown-it';
import { isSafeHref } from './href.ts';
import { limits } from './limits.ts';
import { boundTokens } from './markdownBounds.ts';

/**
 * Markdown as Kontor reads it: CommonMark with tables and strikethrough, addresses made into links, no HTML. Beside ordinary links it
 * lets through what names a thing of Kontor: `person:`, `space:`, `file:` and `comment:` with an id (see `docFromMarkdown`).
 */
export const markdownParser = new MarkdownIt({ html: false, linkify: true });

// What is shown stays what was typed: decoded addresses can look like others.
markdownParser.normalizeLinkText = (text) => text;
// A web address that may not be a link is read like one all the same, and loses the link later: refusing it here would have the parser
// look at the same stretch again from every place in it.
markdownParser.validateLink = (href) => isSafeHref(href) || /^https?:/i.test(href) || readReference(href) !== null;
markdownParser.linkify.set({ maxLength: limits.href });
boundTokens(markdownParser);

const reference = /^(person|space|file|comment):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i;
export type Reference = { kind: 'person' | 'space' | 'file' | 'comment'; id: string };

/** Which thing of Kontor a link of Markdown names, or null for an ordinary link; only `comment:` may lack its id (then ''). */
export function readReference(href: string): Reference | null {
  const [, kind, id = ''] = reference.exec(href) ?? [];
  if (!kind || (id === '' && kind !== 'comment')) return null;
  return { kind: kind as Reference['kind'], id: id.toLowerCase() };
}

/** An attribute of a token as text, '' without one. */
export const attrOf = (token: Token, name: string) => String(token.attrGet(name) ?? '');
