import type { Client } from 'pg';
import { deadQueue, type Jobs } from '../jobs/jobs.ts';
import { longReactionQueue, reactionQueue } from '../jobs/reactionWorkers.ts';
import { copyIn } from './copyIn.ts';
import type { Section } from './format.ts';
import type { TarCursor } from './tarRead.ts';

const BATCH = 1000;

interface Waiting {
  name: string;
  data: object;
  start_after: Date;
}

/** Takes the jobs that were open into a table of this transaction; null when the backup has none. */
export async function openJobsIn(client: Client, cursor: TarCursor): Promise<Section | null> {
  await client.query('create temporary table restored_job (name text, data jsonb, start_after timestamptz, state text) on commit drop');
  if (!cursor.within('jobs/')) return null;
  return copyIn(client, 'copy restored_job from stdin', { cursor, prefix: 'jobs/' });
}

/** Puts those jobs into the queue in place of all that was there: what should follow from the restored events still will. */
export async function jobsBack(client: Client, { boss, putBack }: Jobs): Promise<void> {
  const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
  const names = [reactionQueue, longReactionQueue, deadQueue];
  await client.query('delete from pgboss.job where name = any ($1)', [names]);
  const { rows } = await client.query<Waiting>('select name, data, start_after from restored_job where name = any ($1)', [names]);
  const jobsOf = (dead: boolean) => rows.filter((row) => (row.name === deadQueue) === dead).map(({ data, start_after }) => ({ data, startAfter: start_after }));
  for (const jobs of inBatches(jobsOf(false))) await putBack(db, jobs);
  for (const jobs of inBatches(jobsOf(true))) await boss.insert(deadQueue, jobs, { db });
}

function* inBatches<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH);
}
