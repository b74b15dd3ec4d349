import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import { Client } from 'pg';
import { makePersonRole } from '../database/migrate.ts';
import { codeOf, StartError } from '../startError.ts';
import { carryOut } from './rebuild.ts';
import { migrationsOf, quoted, tablesOf } from './tables.ts';

/** The one connection through which a backup is restored. */
export async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'kontor restore' });
  client.on('error', () => undefined); // told by the calls
  await client.connect();
  return client;
}

/** Kysely on that connection, so that migrations run in its transaction. */
export function kyselyOn(client: Client): Kysely<unknown> {
  const lent = { query: client.query.bind(client), release: () => undefined } as unknown as PostgresPoolClient;
  return new Kysely({ dialect: new PostgresDialect({ pool: { options: {}, connect: async () => lent, end: async () => undefined } as never }) });
}

/** The name of the house in this database, null when there is none. */
export async function houseIn(client: Client): Promise<string | null> {
  if ((await migrationsOf(client)).length === 0) return null;
  return (await client.query<{ name: string }>('select name from public.house')).rows[0]?.name ?? null;
}

/** Refuses while a Kontor works on the database: each keeps one connection that listens. */
export async function demandRest(client: Client): Promise<void> {
  const { rows } = await client.query(`select 1 from pg_stat_activity where datname = current_database() and application_name = 'kontor-live' limit 1`);
  if (rows.length > 0) throw new StartError('restoreServing');
}

/** Makes the tables as they were at these migrations, all empty, in the caller's transaction. */
export async function makeTables(client: Client, wanted: readonly string[]): Promise<void> {
  const db = kyselyOn(client);
  const present = await migrationsOf(client);
  const same = present.length === wanted.length && present.every((name) => wanted.includes(name));
  if (!same) {
    if (present.length > 0) await emptySchema(client);
    await carryOut(db, wanted);
  }
  const { rows } = await client.query<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'`);
  await client.query(`truncate ${rows.map(({ name }) => `public.${quoted(name)}`).join(', ')}`);
}

async function emptySchema(client: Client): Promise<void> {
  try {
    await client.query('drop schema public cascade; create schema public; grant usage on schema public to kontor_person, kontor_outsider');
  } catch (error) {
    throw new StartError('restoreForbidden', { reason: codeOf(error) ?? 'unknown' }, error);
  }
}

/** Makes the role of persons, outside of any transaction, since trying is part of it. */
export const prepareRole = (client: Client): Promise<void> => makePersonRole(kyselyOn(client));

/** Refuses a backup with tables or columns that this database does not have. */
export async function unknownIn(client: Client, tables: Record<string, string[]>): Promise<string | null> {
  const present = await tablesOf(client);
  return Object.entries(tables).find(([table, columns]) => !present[table] || columns.some((column) => !present[table]!.includes(column)))?.[0] ?? null;
}
