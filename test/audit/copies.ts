import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../server/database/migrate.ts';
import { withDatabase } from '../support/postgres.ts';

const tables = ['event', 'audit_leaf', 'audit_head', 'audit_key'];

/** Runs something on a connection of its own to a database; what it left uncommitted is gone. */
export async function on<T>(url: string, step: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return step(client).finally(() => client.end());
}

/** Copies the event log and its chain, as they are now, into a database of their own. */
export async function copyLog(from: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `kontor_${randomBytes(6).toString('hex')}`;
  await on(from, (client) => client.query(`create database ${name}`));
  const url = withDatabase(from, name);
  await migrate(url);
  await on(url, async (copy) => {
    for (const table of tables) {
      const rows = await on(from, async (client) => (await client.query(`select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from ${table} t`)).rows[0].rows);
      await copy.query(`insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [rows]);
    }
  });
  return { url, drop: async () => void (await on(from, (client) => client.query(`drop database if exists ${name} with (force)`))) };
}
