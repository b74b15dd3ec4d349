/** The items in runs of neighbours with the same key, none of them empty. */
export function runsBy<T>(items: readonly T[], key: (item: T) => string | null): { key: string | null; items: T[] }[] {
  const runs: { key: string | null; items: T[] }[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    const own = key(item);
    if (last && last.key === own) last.items.push(item);
    else runs.push({ key: own, items: [item] });
  }
  return runs;
}
