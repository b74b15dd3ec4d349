import type { PageLine } from '../../shared/api/pages.ts';

/** A page with those below it, in their order. */
export interface Branch {
  line: PageLine;
  below: Branch[];
}

/** The lines of a space as a tree; whose parent is not among them stands at the top. */
export function treeOf(lines: readonly PageLine[]): Branch[] {
  const known = new Set(lines.map((line) => line.id));
  const under = Map.groupBy(lines, ({ parent }) => (parent && known.has(parent) ? parent : ''));
  const grow = (parent: string): Branch[] => (under.get(parent) ?? []).map((line) => ({ line, below: grow(line.id) }));
  return grow('');
}

/** The pages above one, the topmost first. */
export function pathTo(lines: readonly PageLine[], page: string): PageLine[] {
  const known = new Map(lines.map((line) => [line.id, line]));
  const path: PageLine[] = [];
  for (let at = known.get(known.get(page)?.parent ?? ''); at && !path.includes(at); at = known.get(at.parent ?? '')) path.unshift(at);
  return path;
}

/** Pages in reading order with their depth, for a choice; `without` and what stands below it is left out. */
export function indented(branches: readonly Branch[], without: string | null, depth = 0): { line: PageLine; depth: number }[] {
  return branches.flatMap((branch) => (branch.line.id === without ? [] : [{ line: branch.line, depth }, ...indented(branch.below, without, depth + 1)]));
}
