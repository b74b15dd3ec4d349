import type { Doc, DocNode } from '../../shared/richtext/doc.ts';

/** The targets of all links of a document, each once, without those that stand in its text as well. */
export function linksIn(doc: Doc, text: string): string[] {
  const found = new Set<string>();
  const walk = (node: DocNode): void => {
    if (node.type === 'text') for (const mark of node.marks ?? []) if (mark.type === 'link') found.add(mark.attrs.href);
    if ('content' in node) for (const child of (node.content ?? []) as DocNode[]) walk(child);
  };
  walk(doc);
  return [...found].filter((href) => !text.includes(href.replace(/^(?:mailto|tel):/i, '')));
}
