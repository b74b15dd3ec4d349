import { diffArrays } from 'diff';
import { type BlockKind, type DiffBlock, diffBlocks } from './diffBlocks.ts';
import { type Change, diffWordsOf, type EditsLeft, likest } from './diffWords.ts';
import type { Doc } from './doc.ts';

export type { BlockKind } from './diffBlocks.ts';

/** A piece of an edit: words that stayed, came or went; parts with the same `block` number belong to one shown block of that kind. */
export type DiffPart = { change: Change; kind: BlockKind; block: number; text: string };

const most = { blockEdits: 500, wordEdits: 2_000 };

/**
 * What an edit changed, in reading order: block by block, and word by word within a block that was altered. Beyond a fixed number of
 * edits it stops looking for likenesses and says whole blocks, at last the whole text, went and came. Link targets count as words;
 * emphasis doesn't.
 */
export function diffDocs(before: Doc, after: Doc): DiffPart[] {
  const parts: DiffPart[] = [];
  const edits: EditsLeft = { left: most.wordEdits };
  let block = -1;
  const show = (of: DiffBlock, changes: { change: Change; text: string }[]) => {
    block += 1;
    parts.push(...changes.map(({ change, text }) => ({ change, kind: of.kind, block, text })));
  };
  for (const { change, blocks, added } of stretches(diffBlocks(before), diffBlocks(after))) {
    if (change === 'same') for (const same of blocks) show(same, [{ change, text: same.text }]);
    else showAltered({ removed: blocks, added, edits, show });
  }
  return parts;
}

type Altered = {
  removed: DiffBlock[];
  added: DiffBlock[];
  edits: EditsLeft;
  show: (of: DiffBlock, changes: { change: Change; text: string }[]) => void;
};

function showAltered({ removed, added, edits, show }: Altered) {
  let next = 0;
  const showAdded = (until: number) => {
    for (; next < until; next += 1) show(added[next]!, [{ change: 'added', text: added[next]!.text }]);
  };
  for (const old of removed) {
    const found = likest(old, added, next);
    const words = found === null ? null : diffWordsOf(old.text, added[found]!.text, edits);
    if (found === null || words === null) show(old, [{ change: 'removed', text: old.text }]);
    else {
      showAdded(found);
      show(old, words);
      next = found + 1;
    }
  }
  showAdded(added.length);
}

/** The versions cut into stretches that stayed, and stretches where some blocks (`blocks`) gave way to others (`added`). */
function stretches(before: DiffBlock[], after: DiffBlock[]) {
  const numbers = new Map<string, number>();
  const number = ({ key }: DiffBlock) => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1;
  const changes = diffArrays(before.map(number), after.map(number), { maxEditLength: most.blockEdits });
  if (!changes) return [{ change: 'altered' as const, blocks: before, added: after }];
  const found: { change: 'same' | 'altered'; blocks: DiffBlock[]; added: DiffBlock[] }[] = [];
  let [old, young] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) found.push({ change: 'same', blocks: after.slice(young, young + count), added: [] });
    else if (found.at(-1)?.change !== 'altered') found.push({ change: 'altered', blocks: [], added: [] });
    if (removed) found.at(-1)?.blocks.push(...before.slice(old, old + count));
    if (added) found.at(-1)?.added.push(...after.slice(young, young + count));
    old += added ? 0 : count;
    young += removed ? 0 : count;
  }
  return found;
}
