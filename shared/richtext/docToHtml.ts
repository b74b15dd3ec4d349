import type { Block, Cell, CodeBlock, Doc, Image, ListItem, Quote, Table } from './doc.ts';
import { element, escapeHtml, openTag } from './escapeHtml.ts';
import { type HtmlOptions, safeUrl } from './htmlOptions.ts';
import { inlineToHtml } from './inlineToHtml.ts';

export type { HtmlOptions } from './htmlOptions.ts';

/**
 * A rich text as HTML for page and mail: everything escaped, only the elements and attributes written here, no style, no script; headings
 * become h3 to h5, tables and code can be scrolled by keyboard, links lead where `isSafeHref` allows and pass on nothing.
 */
export const docToHtml = (doc: Doc, options: HtmlOptions): string => blocks(doc.content, options);

const blocks = (nodes: readonly (Block | ListItem)[], options: HtmlOptions) => nodes.map((node) => blockToHtml(node, options)).join('');

function blockToHtml(node: Block | ListItem, options: HtmlOptions): string {
  switch (node.type) {
    case 'paragraph':
      return element('p', {}, inlineToHtml(node.content ?? [], options));
    case 'heading':
      return element(`h${headings[node.attrs.level] ?? 5}`, {}, inlineToHtml(node.content ?? [], options));
    case 'bulletList':
      return element('ul', {}, blocks(node.content, options));
    case 'orderedList':
      return element('ol', { start: node.attrs.start === 1 ? null : Number(node.attrs.start) }, blocks(node.content, options));
    case 'listItem':
      return element('li', {}, blocks(node.content, options));
    case 'blockquote':
      return quote(node, options);
    case 'codeBlock':
      return code(node);
    case 'horizontalRule':
      return '<hr>';
    case 'table':
      return table(node, options);
    case 'image':
      return image(node, options);
    default:
      return '';
  }
}

const headings: Record<number, number> = { 2: 3, 3: 4, 4: 5 };

function quote({ attrs, content }: Quote, options: HtmlOptions) {
  const href = attrs.commentId ? safeUrl(options.commentUrl?.(attrs.commentId)) : null;
  const name = escapeHtml(attrs.author ?? '');
  const cite = name && element('cite', {}, href ? element('a', { href }, name) : name);
  return element('blockquote', cite ? { class: 'reply' } : {}, cite + blocks(content, options));
}

function code({ attrs, content = [] }: CodeBlock) {
  const text = content.map((part) => part.text).join('');
  return element('pre', { tabindex: 0 }, element('code', { class: attrs.language && `language-${attrs.language}` }, escapeHtml(text)));
}

function image({ attrs }: Image, { fileUrl, labels }: HtmlOptions) {
  const src = safeUrl(fileUrl(attrs.fileId, 'preview'));
  if (!src) return element('p', {}, escapeHtml(attrs.alt || labels.image));
  const picture = openTag('img', { src, alt: attrs.alt, loading: 'lazy' });
  const href = safeUrl(fileUrl(attrs.fileId, 'original'));
  return element('figure', {}, href ? element('a', { href, 'aria-label': attrs.alt ? null : labels.image }, picture) : picture);
}

function table({ content }: Table, options: HtmlOptions) {
  const rows = content.map((row, index) => element('tr', {}, (row.content ?? []).map((each) => cell(each, index === 0, options)).join('')));
  const body = element('table', {}, element('tbody', {}, rows.join('')));
  return element('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': options.labels.table }, body);
}

function cell({ type, attrs, content }: Cell, first: boolean, options: HtmlOptions) {
  const scope = type === 'tableHeader' ? (first ? 'col' : 'row') : null;
  const span = (count: number) => (count > 1 ? Number(count) : null);
  return element(scope ? 'th' : 'td', { scope, colspan: span(attrs.colspan), rowspan: span(attrs.rowspan) }, blocks(content, options));
}
