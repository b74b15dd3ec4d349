import { sql } from 'kysely';
import type { Ctx } from '../kontor.ts';
import { Problem } from '../problems.ts';

/** The name of a space as it is kept: without outer blanks and line breaks. Nothing to read is refused. */
export function spaceName(given: string): string {
  const name = given.replace(/\s+/g, ' ').trim();
  if (name === '') throw new Problem('invalid', { fields: [{ field: 'name', says: 'required' }] });
  return name;
}

/**
 * Refuses a name by which the asker could not tell the space from another one that they may know and that lives. A closed space of others
 * is no hindrance, or its name would be betrayed by the refusal.
 */
export async function demandOwnName(ctx: Ctx, name: string, id: string): Promise<void> {
  // Of two that come with one name at the same moment the second waits for the first.
  await sql`select pg_advisory_xact_lock(hashtextextended('space ' || lower(${name}::text), 0))`.execute(ctx.db);
  const { rows } = await sql`select 1 from space s where lower(s.name) = lower(${name}::text) and s.id <> ${id} and s.archived is null
    and (s.access <> 'invitation' or exists (select 1 from membership m where m.space_id = s.id and m.person_id = ${ctx.asker.person})) limit 1`.execute(ctx.db);
  if (rows.length > 0) throw new Problem('spaceNameTaken', { fields: [{ field: 'name', says: 'taken' }] });
}
