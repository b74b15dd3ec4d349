import pg from 'pg';
import type { Kontor } from '../kontor.ts';

/** The number of the lock that whoever imports holds; any that no other lock uses. */
export const importLock = 4_711_020;

/** Makes this process the one that imports, on a connection of its own, so that the lock ends with the process; null when another one does. */
export async function importAlone(kontor: Kontor): Promise<{ release(): Promise<void> } | null> {
  const client = new pg.Client({ ...kontor.database.pool.options, application_name: 'kontor-import' } as pg.ClientConfig);
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [importLock]);
  if (rows[0]?.alone) return { release: () => client.end() };
  await client.end();
  return null;
}
