import type { Block, Doc, DocNode, Inline } from '../../../shared/richtext/doc.ts';
import { docFromMarkdown } from '../../../shared/richtext/docFromMarkdown.ts';
import { emojiOf } from '../emoji.ts';
import { isForeignLink } from '../inline.ts';
import type { Names, Note } from '../item.ts';

/** What the text of a Mattermost post is read with; `team` is where `~channel` is looked up. */
export interface Reading {
  names: Names;
  note: Note;
  team: string;
}

/** The Markdown of a Mattermost post as blocks. What it says of ids of this Kontor is not believed. Throws RichTextError beyond the limits. */
export function blocksOf(markdown: string, reading: Reading): Block[] {
  // Only mentions found by name are believed; one that the text writes with an id of its own is not among them.
  const believed = new Set<string>();
  const doc = docFromMarkdown(markdown, {
    mention: (name) => {
      const person = personOf(name, reading.names);
      if (person) believed.add(person.id);
      return person;
    },
  });
  return (cleaned(doc, { ...reading, believed }) as Doc).content;
}

type Cleaning = Reading & { believed: ReadonlySet<string> };

function personOf(name: string, names: Names): { id: string; label: string; kind: 'person' } | null {
  const found = names.person(name.toLowerCase()) ?? names.person(name.toLowerCase().replace(/[.\-_]+$/, ''));
  return found ? { ...found, kind: 'person' } : null;
}

function cleaned(node: DocNode, reading: Cleaning): DocNode {
  if (node.type === 'blockquote') return { ...node, attrs: { commentId: null, author: null }, content: contentOf(node.content, reading) as Block[] };
  if (!('content' in node) || !node.content) return node;
  if (node.type === 'codeBlock') return node;
  return { ...node, content: contentOf(node.content, reading) } as DocNode;
}

const contentOf = (nodes: readonly DocNode[], reading: Cleaning): DocNode[] => nodes.flatMap((node) => replaced(node, reading));

function replaced(node: DocNode, reading: Cleaning): DocNode[] {
  if (node.type === 'image') return [{ type: 'paragraph', content: [{ type: 'text', text: node.attrs.alt || node.attrs.fileId }] }];
  if (node.type === 'file') return [{ type: 'text', text: node.attrs.name }];
  if (node.type === 'mention') return reading.believed.has(node.attrs.id) ? [node] : [{ type: 'text', text: `@${node.attrs.label}` }];
  if (node.type === 'text') return textNodes(node, reading);
  return [cleaned(node, reading)];
}

function textNodes(node: Inline & { type: 'text' }, { names, note, team }: Cleaning): Inline[] {
  const link = node.marks?.find((mark) => mark.type === 'link');
  if (link && !isForeignLink(link.attrs.href)) {
    note('linkDropped', link.attrs.href);
    return [{ ...node, marks: node.marks!.filter((mark) => mark.type !== 'link') }];
  }
  if (node.marks?.some((mark) => mark.type === 'code' || mark.type === 'link')) return [node];
  const marks = node.marks ? { marks: node.marks } : {};
  // Channel links are written ~name, emoji :name:.
  return node.text
    .replace(/:([a-z0-9_+-]{1,64}):/g, (all, name: string) => emojiOf(name) ?? all)
    .split(/(?<![\p{L}\p{N}~])~([a-z0-9][a-z0-9._-]{0,63})/u)
    .flatMap((part, index): Inline[] => {
      if (index % 2 === 0) return part === '' ? [] : [{ type: 'text', text: part, ...marks }];
      const space = names.space(`${team}/${part}`);
      return [space ? { type: 'mention', attrs: { ...space, kind: 'space' }, ...marks } : { type: 'text', text: `~${part}`, ...marks }];
    });
}
