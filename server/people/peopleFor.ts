import { sql } from 'kysely';
import type { Person, PersonKind } from '../../shared/api/people.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import { isOutsider } from '../access/asker.ts';
import { idFloor } from '../ids.ts';
import type { Ctx } from '../kontor.ts';
import { wordsWithin } from '../search/wordsWithin.ts';
import { fellowsFor } from './fellowsFor.ts';
import { personRows, presentPerson } from './personFor.ts';

export interface Wanted {
  q?: string;
  department?: string;
  kind?: PersonKind;
  limit?: number;
  before?: string;
}

/** The directory by name, a page at a time; `q` looks into name, role, department, site and skills. The cursor is the last name and id. */
export async function peopleFor(ctx: Ctx, wanted: Wanted): Promise<{ items: Person[]; next: string | null }> {
  if (isOutsider(ctx.asker)) return fellowsFor(ctx, wanted);
  const limit = wanted.limit ?? 50;
  const [name, id] = (wanted.before ? readCursor(wanted.before, 2) : ['', idFloor(null)]) as [string, string];
  const rows = await personRows(ctx)
    .where('p.state', '<>', 'deactivated')
    .where((eb) => eb.or([eb(eb.fn('lower', ['p.name']), '>', name), eb.and([eb(eb.fn('lower', ['p.name']), '=', name), eb('p.id', '>', id)])]))
    .$if(Boolean(wanted.q), (query) => query.where(sql<boolean>`p.search_text like all(${wordsWithin(wanted.q!)}::text[])`))
    .$if(Boolean(wanted.kind), (query) => query.where('p.kind', '=', wanted.kind!))
    .$if(Boolean(wanted.department), (query) => query.where('p.department', '=', wanted.department!))
    .orderBy((eb) => eb.fn('lower', ['p.name']))
    .orderBy('p.id')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? makeCursor(last.name.toLowerCase(), last.id) : null;
  return { items: shown.map((row) => presentPerson(ctx, row)), next };
}
