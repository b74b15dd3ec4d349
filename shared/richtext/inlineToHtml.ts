import { hrefOf, type Inline } from './doc.ts';
import { element, escapeHtml } from './escapeHtml.ts';
import { type HtmlOptions, safeUrl } from './htmlOptions.ts';
import { runsBy } from './runs.ts';
import { mentionText } from './mentionText.ts';

const tags: Record<string, string> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

/** Inline nodes as HTML; a link stands around the other marks, so that its words stay one link. */
export function inlineToHtml(nodes: readonly Inline[], options: HtmlOptions): string {
  return runsBy(nodes, (node) => safeUrl(hrefOf(node)))
    .map(({ key: href, items }) => {
      const inside = items.map((node) => marked(node, options)).join('');
      return href === null ? inside : element('a', { href, rel: 'noopener noreferrer nofollow' }, inside);
    })
    .join('');
}

function marked(node: Inline, options: HtmlOptions): string {
  const names = (node.marks ?? []).flatMap((mark) => tags[mark.type] ?? []);
  return names.reduceRight((inside, name) => element(name, {}, inside), leaf(node, options));
}

function leaf(node: Inline, options: HtmlOptions): string {
  if (node.type === 'hardBreak') return '<br>';
  if (node.type === 'text') return escapeHtml(node.text);
  if (node.type === 'file') return named('file', options.fileUrl(node.attrs.fileId, 'original'), node.attrs.name);
  if (node.type !== 'mention') return '';
  const { id, kind } = node.attrs;
  return named('mention', kind === 'space' ? options.spaceUrl(id) : options.personUrl(id), mentionText(node.attrs));
}

function named(kind: string, url: string | null, text: string) {
  const href = safeUrl(url);
  return element(href ? 'a' : 'span', { class: kind, href }, escapeHtml(text));
}
