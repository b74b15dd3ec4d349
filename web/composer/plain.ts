import type { JSONContent } from '@tiptap/react';
import { mentionText } from '../../shared/richtext/mentionText.ts';

type Piece = Pick<JSONContent, 'type' | 'text' | 'attrs' | 'content'>;

/** The words of a text, a line for each block: to show a post while it's on its way. */
export function textOf(node: Piece): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'mention') return mentionText({ kind: node.attrs?.['kind'] === 'space' ? 'space' : 'person', label: String(node.attrs?.['label'] ?? '') });
  if (node.type === 'file') return String(node.attrs?.['name'] ?? '');
  const inside = node.content?.map(textOf) ?? [];
  const isBlock = node.content?.some((child) => child.type !== 'text' && child.type !== 'mention' && child.type !== 'file' && child.type !== 'hardBreak');
  return inside.join(isBlock ? '\n' : '');
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Plain text as paragraphs of HTML. */
export const htmlOfText = (text: string): string =>
  text
    .split(/\n+/)
    .map((line) => `<p>${line.replace(/[&<>]/g, (sign) => escapes[sign] ?? '')}</p>`)
    .join('');

/** Ids of the persons that a text mentions. */
export function mentionsOf(node: Piece): string[] {
  const own = node.type === 'mention' && node.attrs?.['kind'] === 'person' ? [String(node.attrs['id'])] : [];
  return [...new Set([...own, ...(node.content?.flatMap(mentionsOf) ?? [])])];
}
