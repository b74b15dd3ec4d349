import type { Antenna } from '../../shared/api/antennas.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { showQuery } from '../search/resolveQuery.ts';
import { antennaRows, type AntennaRow } from './antennaFor.ts';
import { gather } from './gather.ts';

const MOST_FRESH = 50;

/** The asker's antennas by name, each with how much came since it was looked at. */
export async function antennasFor(ctx: Ctx): Promise<{ items: Antenna[]; next: null }> {
  const found = await antennaRows(ctx).orderBy((eb) => eb.fn('lower', ['name'])).orderBy('id').limit(100).execute();
  const items: Antenna[] = [];
  for (const row of found) items.push(await presentAntenna(ctx, row));
  return { items, next: null };
}

/** One antenna as the API shows it; what it leaves out is named as far as the asker may know it. */
export async function presentAntenna(ctx: Ctx, row: AntennaRow): Promise<Antenna> {
  const spaces = await ctx.db.selectFrom('space').select(['id', 'name', 'audience']).where((eb) => eb('id', '=', eb.fn.any(eb.val(row.without_spaces)))).orderBy('name').execute();
  const persons = await ctx.db.selectFrom('person').select(['id', 'name', 'role', 'photo_id', 'company']).where((eb) => eb('id', '=', eb.fn.any(eb.val(row.without_persons)))).orderBy('name').execute();
  const topics = await ctx.db.selectFrom('topic').select(['id', 'name']).where((eb) => eb('id', '=', eb.fn.any(eb.val(row.without_topics)))).orderBy('name').execute();
  const { ids: newest, scope } = await gather(ctx, row, { limit: MOST_FRESH });
  return {
    id: row.id,
    name: row.name,
    query: row.query,
    understood: await showQuery(ctx, row.query, scope),
    without: { words: row.without_words, spaces, persons: persons.map(personRef), topics },
    created: row.created.toISOString(),
    fresh: newest.filter((item) => row.seen === null || item > row.seen).length,
  };
}
