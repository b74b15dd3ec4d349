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
 * The roles of requests are made first; without the right to make them, the error says which SQL an administrator runs.
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

/** The roles that requests run as: members of the house, and outsiders (guests and contacts). */
const roles = ['kontor_person', 'kontor_outsider'] as const;

/** Makes the roles that every request runs as, and lets the user of the database take them. */
export async function makePersonRole(db: Kysely<unknown>): Promise<void> {
  for (const role of roles) await makeRole(db, role);
}

async function makeRole(db: Kysely<unknown>, role: (typeof roles)[number]): Promise<void> {
  const name = sql.lit(role);
  await sql`do $$ begin
    if not exists (select 1 from pg_roles where rolname = ${name}) then create role ${sql.id(role)} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`.execute(db);
  await sql`do $$ begin
    if not pg_has_role(current_user, ${name}, 'set') then execute format('grant ${sql.id(role)} to %I', current_user); end if;
  exception when others then
    if not pg_has_role(current_user, ${name}, 'member') then raise; end if;
  end $$`.execute(db).catch(() => sql`grant ${sql.id(role)} to current_user`.execute(db));
  await sql`grant usage on schema public to ${sql.id(role)}`.execute(db);
}
