import { diffArrays } from 'diff';
import type { Block, Doc } from './doc.ts';

/** A stretch of a text that two persons changed at once: settled where at most one of them touched it, else what each made of it. */
export type Stretch = { settled: Block[] } | { base: Block[]; mine: Block[]; theirs: Block[] };

/** What one side did to the base: from where to where, and what stands there now. */
interface Edit {
  from: number;
  to: number;
  blocks: Block[];
}

const mostEdits = 2000;

/**
 * Two changes of one text put together, block by block in reading order. What only one side changed is taken over; what both changed in the
 * same way is taken once; where they differ, both stand side by side, so that no word of either is lost.
 */
export function mergeDocs(base: Doc, mine: Doc, theirs: Doc): Stretch[] {
  const [left, right] = [editsOf(base.content, mine.content), editsOf(base.content, theirs.content)];
  const stretches: Stretch[] = [];
  let at = 0;
  while (left.length + right.length > 0) {
    const from = Math.min(left[0]?.from ?? Infinity, right[0]?.from ?? Infinity);
    settle(stretches, base.content.slice(at, from));
    let to = from;
    const taken: [Edit[], Edit[]] = [[], []];
    // Edits that touch each other belong to one stretch, however many of either side they are.
    for (let grown = true; grown; ) {
      grown = false;
      for (const [side, edits] of [left, right].entries()) {
        while (edits[0] && (edits[0].from < to || edits[0].from === from || touches(edits[0], taken[1 - side]!))) {
          const edit = edits.shift()!;
          taken[side]!.push(edit);
          to = Math.max(to, edit.to);
          grown = true;
        }
      }
    }
    put(stretches, base.content.slice(from, to), { mine: applied(base.content, { from, to }, taken[0]), theirs: applied(base.content, { from, to }, taken[1]) });
    at = to;
  }
  settle(stretches, base.content.slice(at));
  return stretches;
}

// Two insertions at one place, or one beside a replacement that ends there.
const touches = (edit: Edit, others: readonly Edit[]): boolean => others.some((other) => edit.from <= other.to && other.from <= edit.to);

function put(stretches: Stretch[], base: Block[], { mine, theirs }: { mine: Block[]; theirs: Block[] }): void {
  if (same(mine, theirs) || same(theirs, base)) settle(stretches, mine);
  else if (same(mine, base)) settle(stretches, theirs);
  else stretches.push({ base, mine, theirs });
}

function settle(stretches: Stretch[], blocks: Block[]): void {
  if (blocks.length === 0) return;
  const last = stretches.at(-1);
  if (last && 'settled' in last) last.settled.push(...blocks);
  else stretches.push({ settled: [...blocks] });
}

const keyOf = (block: Block): string => JSON.stringify(sorted(block));
const same = (a: readonly Block[], b: readonly Block[]): boolean => a.length === b.length && a.every((block, place) => keyOf(block) === keyOf(b[place]!));

/** The order of keys says nothing: the editor and the server write them differently. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted) : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)])) : value;

function editsOf(before: readonly Block[], after: readonly Block[]): Edit[] {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: mostEdits });
  if (!changes) return [{ from: 0, to: before.length, blocks: [...after] }];
  const edits: Edit[] = [];
  let [old, young] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) [old, young] = [old + count, young + count];
    else {
      const last = edits.at(-1);
      const edit = last?.to === old ? last : { from: old, to: old, blocks: [] };
      if (edit !== last) edits.push(edit);
      if (removed) edit.to = old += count;
      else edit.blocks.push(...after.slice(young, (young += count)));
    }
  }
  return edits;
}

/** What one side made of a range of the base. */
function applied(base: readonly Block[], { from, to }: { from: number; to: number }, edits: readonly Edit[]): Block[] {
  const blocks: Block[] = [];
  let at = from;
  for (const edit of edits) {
    blocks.push(...base.slice(at, edit.from), ...edit.blocks);
    at = edit.to;
  }
  return [...blocks, ...base.slice(at, to)];
}
