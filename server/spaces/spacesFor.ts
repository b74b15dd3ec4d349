import { sql } from 'kysely';
import type { JoinRequest, Member, Space } from '../../shared/api/spaces.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import { idFloor } from '../ids.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { wordsWithin } from '../search/wordsWithin.ts';
import { membersOf } from './membersOf.ts';
import { presentSpaces, spaceFor, spaceRows } from './spaceFor.ts';

/** The most spaces of one page, and as many as come when nothing else is asked for. */
export const MOST_SPACES = 500;

interface Wanted {
  all: boolean;
  archived: boolean;
  q?: string;
  limit?: number;
  before?: string;
}

/** The spaces of the asker, or all that they may know (`all`), by name, a page at a time. Administrators see no names of closed spaces here either. */
export async function spacesFor(ctx: Ctx, wanted: Wanted): Promise<{ items: Space[]; next: string | null }> {
  const limit = wanted.limit ?? MOST_SPACES;
  const [name, id] = (wanted.before ? readCursor(wanted.before, 2) : ['', idFloor(null)]) as [string, string];
  const rows = await spaceRows(ctx)
    .where((eb) => (wanted.all ? eb.or([eb('m.role', 'is not', null), eb('s.access', '<>', 'invitation')]) : eb('m.role', 'is not', null)))
    .$if(!wanted.archived, (query) => query.where('s.archived', 'is', null))
    .$if(Boolean(wanted.q), (query) => query.where(sql<boolean>`s.search_name like all(${wordsWithin(wanted.q!)}::text[])`))
    .where((eb) => eb.or([eb(eb.fn('lower', ['s.name']), '>', name), eb.and([eb(eb.fn('lower', ['s.name']), '=', name), eb('s.id', '>', id)])]))
    .orderBy((eb) => eb.fn('lower', ['s.name']))
    .orderBy('s.id')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: await presentSpaces(ctx, shown), next: rows.length > limit && last ? makeCursor(last.name.toLowerCase(), last.id) : null };
}

/** The members of a space by role and name, 200 at a time. */
export async function membersFor(ctx: Ctx, id: string, after = 0): Promise<{ items: Member[]; next: string | null }> {
  await spaceFor(ctx, id, 'read');
  const limit = 200;
  const rows = await ctx.db
    .selectFrom(membersOf(id).as('m'))
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.name', 'p.role as title', 'p.photo_id', 'p.company', 'm.role', 'm.joined'])
    .where('p.state', '<>', 'deactivated')
    .orderBy((eb) => eb.fn('array_position', [eb.val(['owner', 'moderator', 'member', 'reader']), 'm.role']))
    .orderBy('p.name')
    .orderBy('p.id')
    .offset(after)
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({ person: personRef({ id: row.id, name: row.name, role: row.title, photo_id: row.photo_id, company: row.company }), role: row.role, joined: row.joined.toISOString() }));
  return { items, next: rows.length > limit ? String(after + limit) : null };
}

/** Who asks to join a space, for those who keep it. */
export async function requestsFor(ctx: Ctx, id: string): Promise<{ items: JoinRequest[]; next: null }> {
  await spaceFor(ctx, id, 'manage');
  const rows = await ctx.db
    .selectFrom('join_request as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company', 'r.created'])
    .where('r.space_id', '=', id)
    .orderBy('r.created')
    .limit(200)
    .execute();
  return { items: rows.map((row) => ({ person: personRef(row), created: row.created.toISOString() })), next: null };
}
