import type { CatchUp, CatchUpItem } from '../../shared/api/catchUp.ts';
import type { Ctx } from '../kontor.ts';
import { gatherNew, gatherTold, gatherWaiting, type Gathered } from './gather.ts';
import { detailsOf, itemOf } from './items.ts';
import { intoSections, type Section } from './sections.ts';
import { readingOf, sinceOf } from './since.ts';

/** What the asker has to catch up with, since they went away or since the moment given: as far as they may read it now. */
export async function catchUpFor(ctx: Ctx, wanted: { since?: string }): Promise<CatchUp> {
  const since = wanted.since ? new Date(wanted.since) : sinceOf(await ctx.asOwner((db) => readingOf(db, ctx.asker.person)), ctx.now);
  const span = { person: ctx.asker.person, since, until: ctx.now };
  const waiting = await gatherWaiting(ctx.db, span);
  const told = await gatherTold(ctx.db, span);
  const known = [...new Set([...waiting, ...told].map((one) => one.post))];
  const fresh = await gatherNew(ctx.db, { ...span, known });
  const parts = intoSections([...waiting, ...told, ...fresh]).map(({ name, things }) => ({ name, things: onePerPost(things) }));
  const details = await detailsOf(ctx.db, parts.flatMap((part) => part.things));
  const show = (things: readonly Gathered[]): CatchUpItem[] => things.flatMap((thing) => itemOf(thing, details) ?? []);
  const shown = parts.map(({ name, things }) => ({ name, of: most(things), items: show(things) })).filter((part) => part.items.length > 0);
  const spaces = Map.groupBy(parts.find((part) => part.name === 'rest')?.things ?? [], (thing) => thing.space);
  const rest = [...spaces.values()].map((things) => ({ total: most(things), items: show(things) })).filter((part) => part.items.length > 0);
  return {
    since: since.toISOString(),
    until: ctx.now.toISOString(),
    sections: shown.flatMap(({ name, of, items }) => (isNamed(name) ? [{ name, total: Math.max(of, items.length), items }] : [])),
    rest: rest.map(({ total, items }) => ({ space: items[0]!.space, total: Math.max(total, items.length), items })).toSorted((a, b) => b.total - a.total || a.space.name.localeCompare(b.space.name, ctx.asker.language)),
  };
}

const isNamed = (name: Section): name is Exclude<Section, 'rest'> => name !== 'rest';

/** A post stands once, for its strongest reason, with what was told of it. */
function onePerPost(things: readonly Gathered[]): Gathered[] {
  return [...Map.groupBy(things, (thing) => thing.post).values()].map((of) => {
    const told = of.find((one) => one.notice !== null);
    return { ...of[0]!, notice: told?.notice ?? null, times: told?.times ?? 0 };
  });
}

/** How many things there are: those told of, and those of which only the first are shown. */
const most = (things: readonly Gathered[]): number => things.filter((one) => one.of === 0).length + things.reduce((all, one) => Math.max(all, one.of), 0);
