import { diffArrays } from 'diff';
import type { DiffBlock } from './diffBlocks.ts';

export type Change = 'same' | 'added' | 'removed';

/** How many more words may be found changed before a comparison makes do with whole blocks. */
export type EditsLeft = { left: number };

const most = { edits: 300, length: 20_000, ahead: 5 };

/** What became of a text, word by word; null if it is too long, too different, or the same (then something else made it another block). */
export function diffWordsOf(before: string, after: string, edits: EditsLeft): { change: Change; text: string }[] | null {
  if (before === after || edits.left <= 0 || before.length + after.length > most.length) return null;
  const maxEditLength = Math.min(most.edits, edits.left);
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength });
  edits.left -= changes ? changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) : maxEditLength;
  return (
    changes?.map(({ added, removed, value }) => ({ change: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') })) ?? null
  );
}

// A figure, an address or a compound with hyphens is one word: "1.500" gives way to "1.600" as a whole.
const tokensOf = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+(?:[.,:/@_'’-]+[\p{L}\p{N}\p{M}]+)*|\s+|./gu) ?? [];

/** Which of the next few blocks is most like this one: of the same kind, and with at least a third of the words in common; null if none. */
export function likest(block: DiffBlock, others: readonly DiffBlock[], from: number): number | null {
  const words = wordsOf(block.text);
  let found: number | null = null;
  let best = 1 / 3;
  for (const [ahead, other] of others.slice(from, from + most.ahead).entries()) {
    const likeness = other.kind === block.kind ? shareOf(words, wordsOf(other.text)) : 0;
    if (likeness > best) [found, best] = [from + ahead, likeness];
  }
  return found;
}

const wordsOf = (text: string) => new Set(text.match(/[\p{L}\p{N}]+/gu));

const shareOf = (some: Set<string>, others: Set<string>) => some.intersection(others).size / Math.max(1, some.size, others.size);
