import type { Block, Doc, DocNode } from './doc.ts';

/** The same rich text with its pictures and files by other ids; a file without one becomes its name, a picture its alternative text. */
export const withFileIds = (doc: Doc, ids: ReadonlyMap<string, string>): Doc => renamed(doc, ids) as Doc;

function renamed(node: DocNode, ids: ReadonlyMap<string, string>): DocNode {
  if (node.type === 'image') {
    const fileId = ids.get(node.attrs.fileId);
    return fileId ? { ...node, attrs: { ...node.attrs, fileId } } : { type: 'paragraph', ...(node.attrs.alt ? { content: [{ type: 'text', text: node.attrs.alt }] } : {}) };
  }
  if (node.type === 'file') {
    const fileId = ids.get(node.attrs.fileId);
    return fileId ? { ...node, attrs: { ...node.attrs, fileId } } : { type: 'text', text: node.attrs.name, ...(node.marks ? { marks: node.marks } : {}) };
  }
  if (!('content' in node) || !node.content) return node;
  return { ...node, content: (node.content as DocNode[]).map((child) => renamed(child, ids)) } as Block;
}
