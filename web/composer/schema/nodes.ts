import { Node } from '@tiptap/core';
import { nodes } from '../../../shared/richtext/names.ts';
import { fileUrl } from '../../api/files.ts';

const idIn = (kind: string) => (element: HTMLElement) => new RegExp(`/${kind}/([0-9a-f-]{36})`).exec(element.getAttribute('href') ?? element.querySelector('img')?.getAttribute('src') ?? element.getAttribute('src') ?? '')?.[1] ?? null;

/** A picture of a file of Kontor; pictures from elsewhere are not taken over. */
export const Picture = Node.create({
  name: 'image',
  group: nodes.image.group,
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileId: { default: null, parseHTML: idIn('files'), rendered: false },
    alt: { default: '', parseHTML: (element: HTMLElement) => element.querySelector('img')?.alt ?? element.getAttribute('alt') ?? '', rendered: false },
  }),
  parseHTML: () => [{ tag: 'figure' }, { tag: 'img[src*="/api/v1/files/"]' }],
  renderHTML: ({ node }) => ['figure', {}, ['img', { src: fileUrl(String(node.attrs['fileId']), 'preview'), alt: String(node.attrs['alt']) }]],
});

/** A file within a line. */
export const FileLink = Node.create({
  name: 'file',
  group: nodes.file.group,
  inline: true,
  atom: true,
  addAttributes: () => ({
    fileId: { default: null, parseHTML: idIn('files'), rendered: false },
    name: { default: null, parseHTML: (element: HTMLElement) => element.textContent, rendered: false },
  }),
  parseHTML: () => [{ tag: 'a.file', priority: 100 }],
  renderHTML: ({ node }) => ['span', { class: 'file' }, String(node.attrs['name'])],
  renderText: ({ node }) => String(node.attrs['name']),
});
