import type { Absence, Person } from '../../shared/api/people.ts';
import { canDeactivate, canEditPerson } from '../access/policies/person.ts';
import { ability } from '../access/verdict.ts';
import { isOutsider } from '../access/asker.ts';
import type { Ctx } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { fellowFor } from './fellowsFor.ts';
import { personRef, photoUrl, type PersonRefRow } from './personRef.ts';

const columns = ['p.id', 'p.kind', 'p.company', 'p.name', 'p.state', 'p.role', 'p.department', 'p.site', 'p.skills', 'p.shown_email', 'p.phone', 'p.photo_id', 'p.house_roles', 'p.absent_from', 'p.absent_until', 'p.manager_id', 'p.deputy_id'] as const;

/** Persons as the directory query gives them. */
export const personRows = (ctx: Ctx) =>
  ctx.db
    .selectFrom('person as p')
    .leftJoin('person as m', 'm.id', 'p.manager_id')
    .leftJoin('person as d', 'd.id', 'p.deputy_id')
    .select(columns)
    .select(['m.name as manager_name', 'm.role as manager_role', 'm.photo_id as manager_photo', 'd.name as deputy_name', 'd.role as deputy_role', 'd.photo_id as deputy_photo']);

type PersonRow = Awaited<ReturnType<ReturnType<typeof personRows>['execute']>>[number];

const other = (id: string | null, name: string | null, more: Pick<PersonRefRow, 'role' | 'photo_id'>) => (id && name !== null ? personRef({ id, name, company: null, ...more }) : null);

function absenceOf(row: PersonRow): Absence | null {
  if (!row.absent_from || !row.absent_until) return null;
  return { from: row.absent_from, until: row.absent_until, deputy: other(row.deputy_id, row.deputy_name, { role: row.deputy_role, photo_id: row.deputy_photo }) };
}

/** A person as the asker sees them. */
export const presentPerson = (ctx: Ctx, row: PersonRow): Person => ({
  id: row.id,
  kind: row.kind,
  company: row.company,
  name: row.name,
  state: row.state,
  role: row.role,
  department: row.department,
  site: row.site,
  manager: other(row.manager_id, row.manager_name, { role: row.manager_role, photo_id: row.manager_photo }),
  skills: row.skills,
  email: row.shown_email,
  phone: row.phone,
  photo: photoUrl(row.id, row.photo_id),
  absence: absenceOf(row),
  houseRoles: row.house_roles,
  abilities: { edit: ability(canEditPerson(ctx.asker, row.id)), deactivate: ability(canDeactivate(ctx.asker, row.id)) },
});

/** The person of this id, if the asker may see them. */
export async function personFor(ctx: Ctx, id: string): Promise<Person> {
  if (isOutsider(ctx.asker)) return fellowFor(ctx, id);
  const row = await personRows(ctx).where('p.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return presentPerson(ctx, row);
}
