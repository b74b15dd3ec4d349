import { sql } from 'kysely';
import type { AdminPerson } from '../../shared/api/account.ts';
import type { HouseRole } from '../../shared/api/people.ts';
import { canDeactivate, canEditPerson } from '../access/policies/person.ts';
import { ability } from '../access/verdict.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import type { Ctx } from '../kontor.ts';
import { saysAll, wordsWithin } from '../search/wordsWithin.ts';
import { photoUrl } from './personRef.ts';

interface Wanted {
  q?: string;
  state?: AdminPerson['state'];
  limit?: number;
  before?: string;
}

interface Row {
  id: string; name: string; company: string | null; email: string | null; state: AdminPerson['state']; role: string | null; department: string | null; house_roles: HouseRole[];
  two_factor: boolean; photo_id: string | null; created: Date; deactivated: Date | null;
}

/** All persons for administrators, by name, a page at a time; `q` looks into name, address, role and department. */
export async function adminPeopleFor(ctx: Ctx, wanted: Wanted): Promise<{ items: AdminPerson[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const [name, id] = wanted.before ? (readCursor(wanted.before, 2) as [string, string]) : [null, null];
  const q = wanted.q?.trim() || null;
  // The route is for administrators alone; addresses have no grant to the person's role.
  const { rows } = await ctx.asOwner((db) => sql<Row>`
    select p.id, p.name, p.company, p.email, p.state, p.role, p.department, p.house_roles, p.photo_id, p.created, p.deactivated,
      exists (select 1 from second_factor f where f.person_id = p.id and f.confirmed is not null) as two_factor
    from person p
    where (${wanted.state ?? null}::text is null or p.state = ${wanted.state ?? null})
      and (${q}::text is null or p.search_text like all(${wordsWithin(q ?? '')}::text[]) or ${saysAll(sql`concat_ws(' ', p.name, p.email, p.company)`, q ?? '')})
      and (${name}::text is null or (lower(p.name), p.id) > (${name}, ${id}::uuid))
    order by lower(p.name), p.id limit ${limit + 1}`.execute(db));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map((row) => present(ctx, row)), next: rows.length > limit && last ? makeCursor(last.name.toLowerCase(), last.id) : null };
}

const present = (ctx: Ctx, row: Row): AdminPerson => ({
  id: row.id,
  name: row.name,
  company: row.company,
  email: row.email,
  state: row.state,
  role: row.role,
  department: row.department,
  houseRoles: row.house_roles,
  twoFactor: row.two_factor,
  photo: photoUrl(row.id, row.photo_id),
  created: row.created.toISOString(),
  deactivated: row.deactivated?.toISOString() ?? null,
  abilities: { edit: ability(canEditPerson(ctx.asker, row.id)), deactivate: ability(canDeactivate(ctx.asker, row.id)) },
});
