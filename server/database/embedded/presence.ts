import { Client } from 'pg';
import { codeOf } from '../../startError.ts';
import { socketUrl } from './socket.ts';

/** Two numbers of our own, so that no other advisory lock is met: shared by all that use this PostgreSQL, exclusive for whoever ends it. */
const PRESENCE = '1263420242, 1';

/** A connection that shows that somebody uses this PostgreSQL; `bound` tells that it was to end together with the Kontor that started it. */
export type Presence = { client: Client; version: string; bound: boolean };

/** Joins the users of the PostgreSQL behind the socket: `absent` when nobody listens, `busy` when it is starting, ending or recovering. */
export async function enter(socket: string): Promise<Presence | 'absent' | 'busy'> {
  const client = new Client({ connectionString: socketUrl(socket), connectionTimeoutMillis: 5_000, application_name: 'kontor presence' });
  client.on('error', () => undefined); // its end is what counts
  try {
    await client.connect();
    const { rows } = await client.query(QUESTION);
    if (rows[0].joined) return { client, version: rows[0].version, bound: rows[0].bound };
  } catch (error) {
    await client.end().catch(() => undefined);
    return stateIn(error);
  }
  await client.end();
  return 'busy';
}

/** Whether nobody else uses this PostgreSQL; from a yes on nobody can join any more. */
export async function isLast({ client }: Presence): Promise<boolean> {
  const { rows } = await client.query(`select pg_try_advisory_lock(${PRESENCE}) as last`);
  return rows[0].last;
}

const QUESTION = `select pg_try_advisory_lock_shared(${PRESENCE}) as joined, split_part(current_setting('server_version'), ' ', 1) as version,
  coalesce(current_setting('kontor.bound', true), 'off') = 'on' as bound`;

function stateIn(error: unknown): 'absent' | 'busy' {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent';
  const passing = ['57P01', '57P02', '57P03', '53300', 'ECONNRESET', 'EPIPE'];
  if ((code && passing.includes(code)) || /timeout|terminated unexpectedly/i.test(String((error as Error).message))) return 'busy';
  throw error;
}
