import type { Client } from 'pg';
import { leftOut } from './format.ts';

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The tables that a backup holds, with the columns whose values can be given (generated ones make themselves). */
export async function tablesOf(client: Client): Promise<Record<string, string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1) group by c.relname order by c.relname`,
    [leftOut],
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.columns]));
}

/** The migrations that a database has gone through, in their order; none when there is no Kontor in it. */
export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows: found } = await client.query<{ there: boolean }>(`select to_regclass('public.kysely_migration') is not null as there`);
  if (!found[0]!.there) return [];
  const { rows } = await client.query<{ name: string }>('select name from public.kysely_migration order by name');
  return rows.map((row) => row.name);
}

/** Whether the job queue has its tables. */
export async function hasJobs(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('pgboss.job') is not null as there`);
  return rows[0]!.there;
}
