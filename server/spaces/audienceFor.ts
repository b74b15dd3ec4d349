import { sql } from 'kysely';
import type { Readers } from '../../shared/api/basics.ts';
import type { Away, PersonRef } from '../../shared/api/people.ts';
import { isOutsider } from '../access/asker.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { readersOf } from './readers.ts';
import { membersOf } from './membersOf.ts';
import { spaceFor } from './spaceFor.ts';

/** Who will read what is written in a space, and which of the mentioned persons will not; and who of them is away, with their deputy. */
export async function audienceFor(ctx: Ctx, id: string, mentions: readonly string[]): Promise<{ readers: Readers; cannotRead: PersonRef[]; away: Away[] }> {
  const space = await spaceFor(ctx, id, 'read');
  const readers = (await readersOf(ctx, [id])).get(id)!;
  if (mentions.length === 0) return { readers, cannotRead: [], away: [] };
  const rows = await ctx.db
    .selectFrom('person as p')
    .select(['p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company'])
    .where((eb) => eb('p.id', '=', eb.fn.any(eb.val([...mentions]))))
    .where((eb) => eb.not(eb.exists(eb.selectFrom(membersOf(id).as('m')).select('m.person_id').whereRef('m.person_id', '=', 'p.id'))))
    // An open space is read by the whole house.
    .$if(space.access === 'open', (query) => query.where('p.kind', '<>', 'member'))
    .limit(50)
    .execute();
  return { readers, cannotRead: rows.map(personRef), away: isOutsider(ctx.asker) ? [] : await awayOf(ctx, mentions) };
}

async function awayOf(ctx: Ctx, persons: readonly string[]): Promise<Away[]> {
  const rows = await ctx.db
    .selectFrom('person as p')
    .leftJoin('person as d', 'd.id', 'p.deputy_id')
    .select(['p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company', 'p.absent_until', 'd.id as deputy', 'd.name as deputy_name', 'd.role as deputy_role', 'd.photo_id as deputy_photo', 'd.company as deputy_company'])
    .where((eb) => eb('p.id', '=', eb.fn.any(eb.val([...persons]))))
    .where(sql<boolean>`is_away(p.id)`)
    .limit(50)
    .execute();
  return rows.map((row) => ({
    person: personRef(row),
    until: row.absent_until!,
    deputy: row.deputy && row.deputy_name !== null ? personRef({ id: row.deputy, name: row.deputy_name, role: row.deputy_role, photo_id: row.deputy_photo, company: row.deputy_company }) : null,
  }));
}
