import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Asker, Via } from './asker.ts';

/** The columns of a person that make an asker. */
export const askerColumns = ['id', 'kind', 'partner_id', 'name', 'house_roles', 'language', 'time_zone'] as const;

type AskerRow = Pick<{ id: string; kind: Asker['kind']; partner_id: string | null; name: string; house_roles: Asker['roles']; language: Asker['language']; time_zone: string }, (typeof askerColumns)[number]>;

/** A person as asker, for what Kontor does in their name: jobs, mails, commands. */
export const askerFrom = (row: AskerRow, via: Via): Asker => ({
  person: row.id,
  kind: row.kind,
  partner: row.partner_id,
  name: row.name,
  roles: row.house_roles,
  language: row.language,
  timeZone: row.time_zone,
  via,
});

/** The person of this id as asker, null when there is none or they are not welcome (any more). */
export async function actingFor(db: Kysely<Tables>, person: string, via: Via): Promise<Asker | null> {
  const row = await db.selectFrom('person').select(askerColumns).where('id', '=', person).where((eb) => eb.fn<boolean>('is_welcome', ['id'])).executeTakeFirst();
  return row ? askerFrom(row, via) : null;
}
