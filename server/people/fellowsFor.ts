import { sql } from 'kysely';
import type { Person } from '../../shared/api/people.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import { idFloor } from '../ids.ts';
import type { Ctx } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { saysAll } from '../search/wordsWithin.ts';
import type { Wanted } from './peopleFor.ts';
import { photoUrl } from './personRef.ts';

/** The persons an outsider shares a space with, with what stands beside a name: nothing of the house's directory. */
const fellowRows = (ctx: Ctx) => ctx.db.selectFrom('person as p').select(['p.id', 'p.kind', 'p.state', 'p.name', 'p.role', 'p.photo_id', 'p.company']);

type FellowRow = Awaited<ReturnType<ReturnType<typeof fellowRows>['execute']>>[number];

const never = { allowed: false, reason: 'administratorOnly' };

const presentFellow = (ctx: Ctx, row: FellowRow): Person => ({
  id: row.id,
  kind: row.kind,
  company: row.company,
  name: row.name,
  state: row.state,
  role: row.role,
  department: null,
  site: null,
  manager: null,
  skills: [],
  email: null,
  phone: null,
  photo: photoUrl(row.id, row.photo_id),
  absence: null,
  houseRoles: [],
  abilities: { edit: row.id === ctx.asker.person ? { allowed: true } : never, deactivate: never },
});

/** One of them by id. */
export async function fellowFor(ctx: Ctx, id: string): Promise<Person> {
  const row = await fellowRows(ctx).where('p.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return presentFellow(ctx, row);
}

/** All of them by name, a page at a time. */
export async function fellowsFor(ctx: Ctx, wanted: Wanted): Promise<{ items: Person[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const [name, id] = (wanted.before ? readCursor(wanted.before, 2) : ['', idFloor(null)]) as [string, string];
  const rows = await fellowRows(ctx)
    .where('p.state', '<>', 'deactivated')
    .where((eb) => eb.or([eb(eb.fn('lower', ['p.name']), '>', name), eb.and([eb(eb.fn('lower', ['p.name']), '=', name), eb('p.id', '>', id)])]))
    .$if(Boolean(wanted.q), (query) => query.where(saysAll(sql`concat_ws(' ', p.name, p.role, p.company)`, wanted.q!)))
    .$if(Boolean(wanted.kind), (query) => query.where('p.kind', '=', wanted.kind!))
    .orderBy((eb) => eb.fn('lower', ['p.name']))
    .orderBy('p.id')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map((row) => presentFellow(ctx, row)), next: rows.length > limit && last ? makeCursor(last.name.toLowerCase(), last.id) : null };
}
