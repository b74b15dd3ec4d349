import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** How a statement is to read: by the index of words, from the newest entry on, or as PostgreSQL thinks best. */
export type Way = 'index' | 'time' | 'planner';

const settings: Record<Way, { seq: string; index: string; bitmap: string; plans: string }> = {
  index: { seq: 'off', index: 'off', bitmap: 'on', plans: 'force_custom_plan' },
  time: { seq: 'off', index: 'on', bitmap: 'off', plans: 'force_custom_plan' },
  planner: { seq: 'on', index: 'on', bitmap: 'on', plans: 'auto' },
};

const ways = new WeakMap<Kysely<Tables>, Way>();

/**
 * Sets for the rest of the transaction how to read. PostgreSQL can't know how often a part of a word occurs, and would now and then
 * read a whole table in order to find a handful; search knows, since it has looked at a sample.
 */
export async function readBy(db: Kysely<Tables>, way: Way): Promise<void> {
  if ((ways.get(db) ?? 'planner') === way) return;
  const { seq, index, bitmap, plans } = settings[way];
  await sql`select set_config('enable_seqscan', ${seq}, true), set_config('enable_indexscan', ${index}, true), set_config('enable_bitmapscan', ${bitmap}, true), set_config('plan_cache_mode', ${plans}, true)`.execute(db);
  ways.set(db, way);
}
