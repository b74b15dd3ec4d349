import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';

/** Waits until every job is done that is due, those included that were running when their Kontor was killed; gives the seconds it took. */
export async function drain(database: Client, longestSeconds = 300): Promise<number> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  while (seconds() < longestSeconds) {
    const { rows } = await database.query(`select count(*)::int as open from pgboss.job where name in ('reaction', 'long-reaction') and state < 'completed'`);
    if (rows[0].open === 0) return seconds();
    await pause(100);
  }
  const { rows } = await database.query(`select state, data->>'reaction' as reaction, retry_count as tries, start_after, output from pgboss.job where name in ('reaction', 'long-reaction') and state < 'completed' limit 5`);
  throw new Error(`After ${longestSeconds} s there are still reactions waiting or running: ${JSON.stringify(rows)}`);
}
