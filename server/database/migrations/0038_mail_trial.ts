import { sql, type Kysely } from 'kysely';

/** An address without a space is for trying whether mail comes in: what goes there is noted, and posted nowhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table reply_address alter column space_id drop not null`.execute(db);
}
