import pg from 'pg';
import { Kysely, PostgresDialect } from 'kysely';
import type { Tables } from './tables.ts';

// Days stay the text that they are; a Date would shift them by the time zone of the process.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const MOST_NAMES = 2000;
const names = new Map<string, string>();

/** A stable statement name for each SQL text, so that PostgreSQL plans it once per connection (FOUNDATION.md: planning is half of a short query). */
function nameOf(text: string, speaker: string): string | undefined {
  const known = names.get(text);
  if (known) return known + speaker;
  if (names.size >= MOST_NAMES) return undefined;
  const name = `k${names.size}`;
  names.set(text, name);
  return name + speaker;
}

/** Whom a connection speaks for after this command: what it says of roles, the owner again once a transaction ends, else as before. */
function speakerAfter(command: string, before: string): string {
  const role = /\bset local role kontor_(\w)/.exec(command)?.[1];
  return role ?? (/^(?:reset role|begin|commit|rollback)/.test(command) ? '' : before);
}

/** A plan made under row security is thrown away when another role runs it, so each role prepares under names of its own. */
function prepareByName(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  let speaker = '';
  const named = (text: unknown, values?: unknown, ...rest: unknown[]): unknown => {
    if (typeof text !== 'string') return query(text, values, ...rest);
    if (Array.isArray(values) && values.length > 0) return query({ text, values, name: nameOf(text, speaker) }, ...rest);
    speaker = speakerAfter(text, speaker);
    return query(text, values, ...rest);
  };
  client.query = named as typeof client.query;
}

export interface Database {
  /** All tables as the owner, without row security: for jobs, sign-in and set-up, never on behalf of a person. */
  readonly owner: Kysely<Tables>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens a pool of connections; each statement with values is prepared under a stable name. */
export function connect(url: string, size: number): Database {
  const pool = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 60_000, statement_timeout: 60_000, application_name: 'kontor' });
  pool.on('connect', prepareByName);
  // A connection that breaks (server restart) while it is idle is replaced at the next use; one in use fails what is asked over it.
  // In both cases an error that nobody listens to would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const owner = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { owner, pool, close: () => owner.destroy() };
}
