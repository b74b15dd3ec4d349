import type { AntennaChange, NewAntenna } from '../../shared/api/antennas.ts';
import type { Asker } from '../access/asker.ts';
import { idFloor } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { demand, Problem } from '../problems.ts';
import { resolveQuery } from '../search/resolveQuery.ts';
import { parseQuery } from '../search/parseQuery.ts';
import { antennaFor } from './antennaFor.ts';
import { gather } from './gather.ts';

const MOST = 30;

/** A query of nothing but blanks would gather everything, and one with a filter that means nothing would gather nothing. */
async function demandQuery(ctx: Ctx, query: string): Promise<void> {
  const asked = parseQuery(query);
  if (asked.terms.every((term) => term.not) && asked.filters.length === 0) throw new Problem('invalid', { fields: [{ field: 'query', says: 'wrong' }] });
  const { unknown } = await ctx.asOwner((db) => resolveQuery(ctx, db, asked));
  if (unknown.length > 0) throw new Problem('invalid', { fields: [{ field: 'query', says: 'unknownFilter' }] });
}

const columnsOf = ({ name, query, without }: AntennaChange) => ({
  ...(name !== undefined ? { name: name.trim() } : {}),
  ...(query !== undefined ? { query: query.trim() } : {}),
  ...(without?.words ? { without_words: without.words } : {}),
  ...(without?.spaces ? { without_spaces: without.spaces } : {}),
  ...(without?.persons ? { without_persons: without.persons } : {}),
  ...(without?.topics ? { without_topics: without.topics } : {}),
});

/** Sets up an antenna and returns its id; what is there already is known, what comes from now on is new. */
export async function makeAntenna(kontor: Kontor, asker: Asker, given: NewAntenna): Promise<string> {
  return kontor.act(asker, async (ctx) => {
    await demandQuery(ctx, given.query);
    const { n } = await ctx.db.selectFrom('antenna').select((eb) => eb.fn.countAll<string>().as('n')).where('person_id', '=', asker.person).executeTakeFirstOrThrow();
    demand(Number(n) < MOST || 'tooManyAntennas');
    const id = ctx.newId();
    const lists = { without_words: [], without_spaces: [], without_persons: [], without_topics: [] };
    await ctx.db.insertInto('antenna').values({ id, person_id: asker.person, created: ctx.now, seen: idFloor(ctx.now), ...lists, ...columnsOf(given), name: given.name.trim(), query: given.query.trim() }).execute();
    return id;
  });
}

/** Changes an antenna of one's own. */
export async function changeAntenna(kontor: Kontor, asker: Asker, id: string, change: AntennaChange): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await antennaFor(ctx, id);
    if (change.query !== undefined) await demandQuery(ctx, change.query);
    const values = columnsOf(change);
    if (Object.keys(values).length > 0) await ctx.db.updateTable('antenna').set(values).where('id', '=', id).execute();
  });
}

/** Takes an antenna down. */
export async function removeAntenna(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await antennaFor(ctx, id);
    await ctx.db.deleteFrom('antenna').where('id', '=', id).execute();
  });
}

/** Notes that everything an antenna has gathered so far was seen. */
export async function seeAntenna(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const [newest] = (await gather(ctx, await antennaFor(ctx, id), { limit: 1 })).ids;
    if (newest) await ctx.db.updateTable('antenna').set({ seen: newest }).where('id', '=', id).where((eb) => eb.or([eb('seen', 'is', null), eb('seen', '<', newest)])).execute();
  });
}
