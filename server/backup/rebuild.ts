import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { migrations } from '../database/migrate.ts';

const books = `
  create table if not exists kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null);
  create table if not exists kysely_migration_lock (id varchar(255) primary key, is_locked integer not null default 0);
  insert into kysely_migration_lock (id) values ('migration_lock') on conflict do nothing`;

/** Carries these migrations out, in the caller's transaction, and enters them in Kysely's books. The role of persons must be there. */
export async function carryOut(db: Kysely<unknown>, wanted: readonly string[]): Promise<void> {
  await sql.raw(books).execute(db);
  const all = await migrations();
  for (const name of wanted) {
    await all[name]!.up(db);
    await sql`insert into kysely_migration (name, timestamp) values (${name}, ${new Date().toISOString()})`.execute(db);
  }
}

/** The names of all migrations of this Kontor, in their order. */
export const knownMigrations = async (): Promise<string[]> => Object.keys(await migrations());
