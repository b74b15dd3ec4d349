import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import pg from 'pg';

const folder = join(import.meta.dirname, 'migrations');

/** Every migration by its name, in their order. */
export async function migrations(): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const loaded = await Promise.all(names.map(async (name) => [name.slice(0, -3), await import(pathToFileURL(join(folder, name)).href)] as const));
  return Object.fromEntries(loaded);
}

/**
 * Brings the database to the newest schema, forward only, under Kysely's advisory lock. Returns the names carried out.
 * The role `kontor_person` is made first; without the right to make it, the error says which SQL an administrator runs.
 */
export async function migrate(url: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 10_000 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await makePersonRole(db);
    const migrator = new Migrator({ db, provider: { getMigrations: migrations }, allowUnorderedMigrations: true });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error;
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

/** Makes the role that every request of a person runs as, and lets the user of the database take it. */
export async function makePersonRole(db: Kysely<unknown>): Promise<void> {
  await sql`do $$ begin
    if not exists (select 1 from pg_roles where rolname = 'kontor_person') then create role kontor_person nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`.execute(db);
  await sql`do $$ begin
    if not pg_has_role(current_user, 'kontor_person', 'set') then execute format('grant kontor_person to %I', current_user); end if;
  exception when others then
    if not pg_has_role(current_user, 'kontor_person', 'member') then raise; end if;
  end $$`.execute(db).catch(() => sql`grant kontor_person to current_user`.execute(db));
  await sql`grant usage on schema public to kontor_person`.execute(db);
}
