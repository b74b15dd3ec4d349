import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../problems.ts';

/** Demands that an active administrator remains besides this person. Locks them all, so that two can't remove each other at once. */
export async function demandOtherAdministrator(db: Kysely<Tables>, person: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from person where state = 'active' and 'administrator' = any (house_roles) order by id for update`.execute(db);
  if (!rows.some((row) => row.id !== person)) throw new Problem('lastAdministrator');
}
