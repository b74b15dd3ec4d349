import { sql, type Kysely } from 'kysely';
import type { ListPart, ListRule } from '../../shared/api/lists.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import type { Tables } from '../database/tables.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';

/** Somebody whom a list means now. */
export interface Meant {
  list: string;
  person: PersonRef;
  part: ListPart;
  /** The rule that names them; null when they stand on the list by name. */
  rule: ListRule | null;
  /** Whether they read the space that was asked about. */
  reads: boolean;
}

/**
 * Whom these lists mean now, each person of each list once with the strictest part: active people, by name or by rule (the house's own only).
 * With a space it says who of them reads it; nobody gets access by standing on a list.
 */
export async function resolveLists(db: Kysely<Tables>, lists: readonly string[], space: string | null): Promise<Meant[]> {
  const { rows } = await sql<PersonRefRow & { list: string; part: ListPart; rule: ListRule | null; reads: boolean }>`
    select distinct on (e.list_id, p.id) e.list_id as list, p.id, p.name, p.role, p.photo_id, p.company, e.part,
      case when e.person_id is null then json_build_object('department', e.department, 'site', e.site, 'role', e.role) end as rule,
      exists (select 1 from space s where s.id = ${space} and ((s.access = 'open' and p.kind = 'member') or exists (select 1 from membership m where m.space_id = s.id and m.person_id = p.id))) as reads
    from distribution_entry e join person p on p.state = 'active' and p.kind <> 'contact' and (p.id = e.person_id or (e.person_id is null and p.kind = 'member'
      and (e.department is null or lower(btrim(p.department)) = lower(btrim(e.department))) and (e.site is null or lower(btrim(p.site)) = lower(btrim(e.site)))
      and (e.role is null or lower(btrim(p.role)) = lower(btrim(e.role)))))
    where e.list_id = any(${lists}::uuid[])
    order by e.list_id, p.id, array_position(array['must', 'informed', 'may'], e.part), e.person_id nulls last`.execute(db);
  return rows.map(({ list, part, rule, reads, ...person }) => ({ list, part, rule, reads, person: personRef(person) }));
}

const strictness: readonly ListPart[] = ['must', 'informed', 'may'];

/** The same over all lists: each person once, with the strictest part. */
export function eachOnce(meant: readonly Meant[]): Meant[] {
  const best = new Map<string, Meant>();
  for (const one of meant) {
    const known = best.get(one.person.id);
    if (!known || strictness.indexOf(one.part) < strictness.indexOf(known.part)) best.set(one.person.id, one);
  }
  return [...best.values()];
}

/** How many persons have each part. */
export const countParts = (meant: readonly Meant[]): Record<ListPart, number> => ({
  must: meant.filter((one) => one.part === 'must').length,
  informed: meant.filter((one) => one.part === 'informed').length,
  may: meant.filter((one) => one.part === 'may').length,
});
