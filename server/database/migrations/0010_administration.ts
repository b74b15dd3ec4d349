import { sql, type Kysely } from 'kysely';

/** The event log can be read by its time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index event_created on event (created)`.execute(db);
}
