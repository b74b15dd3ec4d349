import { type Doc, nodesOf } from './doc.ts';

/** Ids of the files that a rich text shows or links, images included, each once, in reading order. */
export function filesIn(doc: Doc): string[] {
  const files = [...nodesOf(doc)].filter((node) => node.type === 'image' || node.type === 'file');
  return [...new Set(files.map((node) => node.attrs.fileId))];
}
