import type { Block, Doc } from './doc.ts';
import { blocksToText } from './docToText.ts';

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });
const isReply = (block: Block) => block.type === 'blockquote' && (block.attrs.commentId !== null || block.attrs.author !== null);

/**
 * The beginning of a rich text on one line, at most `chars` UTF-16 units with the "…" that marks a cut; it ends with a whole word where
 * one ends in the last third, else with a whole character. Quoted replies are passed over unless there is nothing else.
 */
export function excerpt(doc: Doc, chars: number): string {
  const said = oneLine(doc.content.filter((block) => !isReply(block)));
  const text = said || oneLine(doc.content);
  if (text.length <= chars) return text;
  const most = Math.max(0, chars - 1);
  const end = graphemes.segment(text.slice(0, most + 100)).containing(most)?.index ?? most;
  const word = text.lastIndexOf(' ', end);
  return `${text.slice(0, word > (most * 2) / 3 ? word : end).trimEnd()}…`;
}

const oneLine = (blocks: readonly Block[]) => blocksToText(blocks).replace(/\s+/g, ' ').trim();
