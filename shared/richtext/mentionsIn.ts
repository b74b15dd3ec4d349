import { type Doc, nodesOf } from './doc.ts';

/** Ids of the persons and spaces that a rich text mentions, each once, in reading order. */
export function mentionsIn(doc: Doc): { persons: string[]; spaces: string[] } {
  const mentions = [...nodesOf(doc)].filter((node) => node.type === 'mention');
  const idsOf = (kind: string) => [...new Set(mentions.filter((node) => node.attrs.kind === kind).map((node) => node.attrs.id))];
  return { persons: idsOf('person'), spaces: idsOf('space') };
}
