import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

const PAUSE_MS = 25;
const MOST_PAUSES = 80;

/**
 * The number up to which no event can appear any more, '0' when there is none; null when a transaction that might still write below it goes on.
 * Numbers are drawn before commit: a lower one can come later, or never. Whoever draws one holds the lock of a writer on the log from before
 * that until after its commit, so when all who held it after the number was read are gone, everything below is there or never will be.
 * Nobody waits for this, and it works on the connection of no transaction.
 */
export async function settledSeq(db: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{ seq: string }>`select coalesce(max(seq), 0)::text as seq from event`.execute(db);
  let writers = await writersNow(db, null);
  for (let pauses = 0; writers.length > 0; pauses++) {
    if (pauses === MOST_PAUSES) return null;
    await pause(PAUSE_MS);
    writers = await writersNow(db, writers);
  }
  return rows[0]!.seq;
}

/** The transactions that hold the log for writing now; of some, those that still do. */
async function writersNow(db: Kysely<Tables>, among: string[] | null): Promise<string[]> {
  const { rows } = await sql<{ virtualtransaction: string }>`
    select virtualtransaction from pg_locks
    where locktype = 'relation' and database = (select oid from pg_database where datname = current_database()) and relation = 'event'::regclass and mode = 'RowExclusiveLock'
      and (${among}::text[] is null or virtualtransaction = any(${among}::text[]))`.execute(db);
  return rows.map((row) => row.virtualtransaction);
}
