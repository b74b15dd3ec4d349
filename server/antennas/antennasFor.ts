import type { Antenna } from '../../shared/api/antennas.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { notFound } from '../problems.ts';
import { gather } from './gather.ts';

/** An antenna as it is kept. */
export interface AntennaRow {
  id: string; name: string; query: string; without_words: string[]; without_spaces: string[]; without_persons: string[]; without_topics: string[]; created: Date; seen: string | null;
}

const MOST_FRESH = 50;

const rows = (ctx: Ctx) => ctx.db.selectFrom('antenna').select(['id', 'name', 'query', 'without_words', 'without_spaces', 'without_persons', 'without_topics', 'created', 'seen']).where('person_id', '=', ctx.asker.person);

/** The asker's own antenna of this id: the only way to hold one. */
export async function antennaFor(ctx: Ctx, id: string): Promise<AntennaRow> {
  const row = await rows(ctx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The asker's antennas by name, each with how much came since it was looked at. */
export async function antennasFor(ctx: Ctx): Promise<{ items: Antenna[]; next: null }> {
  const found = await rows(ctx).orderBy((eb) => eb.fn('lower', ['name'])).orderBy('id').limit(100).execute();
  const items: Antenna[] = [];
  for (const row of found) items.push(await presentAntenna(ctx, row));
  return { items, next: null };
}

/** One antenna as the API shows it; what it leaves out is named as far as the asker may know it. */
export async function presentAntenna(ctx: Ctx, row: AntennaRow): Promise<Antenna> {
  const spaces = await ctx.db.selectFrom('space').select(['id', 'name', 'audience']).where((eb) => eb('id', '=', eb.fn.any(eb.val(row.without_spaces)))).orderBy('name').execute();
  const persons = await ctx.db.selectFrom('person').select(['id', 'name', 'role', 'photo_id', 'company']).where((eb) => eb('id', '=', eb.fn.any(eb.val(row.without_persons)))).orderBy('name').execute();
  const topics = await ctx.db.selectFrom('topic').select(['id', 'name']).where((eb) => eb('id', '=', eb.fn.any(eb.val(row.without_topics)))).orderBy('name').execute();
  const newest = await gather(ctx, row, { limit: MOST_FRESH });
  return {
    id: row.id,
    name: row.name,
    query: row.query,
    without: { words: row.without_words, spaces, persons: persons.map(personRef), topics },
    created: row.created.toISOString(),
    fresh: newest.filter((item) => row.seen === null || item > row.seen).length,
  };
}
