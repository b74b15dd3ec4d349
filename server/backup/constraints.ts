import type { Client } from 'pg';
import { quoted } from './tables.ts';

interface Constraint {
  table: string;
  name: string;
  definition: string;
}

/**
 * Takes away all references between tables, so that rows may come in any order, and returns how to bring them back: that checks every
 * row again. An owner of tables may do so; the usual switch (session_replication_role) is for superusers alone.
 */
export async function withoutReferences(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<Constraint>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  return async () => {
    for (const { table, name, definition } of rows) await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
  };
}

/** Sets every sequence behind the highest number that its column holds now. */
export async function setSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.oid::regclass::text as table, a.attname as column, pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null`,
  );
  for (const { table, column, sequence } of rows) await client.query(`select setval($1::regclass, coalesce((select max(${quoted(column)}) from ${table}), 0) + 1, false)`, [sequence]);
}
