import { sql } from 'kysely';
import type { Jobs, OpenJob, Queue } from '../../shared/api/admin.ts';
import { timetable } from '../jobs/timetable.ts';
import { deadQueue } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';

const MOST_OPEN = 100;
const MOST_WORDS = 500;

type QueueRow = Omit<Queue, 'cron' | 'lastRun'> & { last_run: Date | null };
type OpenRow = Omit<OpenJob, 'created' | 'next'> & { created: Date; next: Date };

/** What a job said when it failed: pg-boss keeps the error as JSON. Its message alone, cut short. */
export const saidBy = sql`left(coalesce(j.output->>'message', j.output->'value'->>'message', j.output::text), ${MOST_WORDS})`;

/** The queues with their counts, and the jobs that run or are tried again (100 at most); an administrator's right was checked by the route. */
export async function jobsForAdmin(kontor: Kontor): Promise<Jobs> {
  const db = kontor.database.owner;
  const queues = await sql<QueueRow>`
    select q.name,
      count(j.id) filter (where j.state = 'created' and j.start_after <= now())::int as waiting, count(j.id) filter (where j.state = 'created' and j.start_after > now())::int as later,
      count(j.id) filter (where j.state = 'active')::int as running, count(j.id) filter (where j.state = 'retry')::int as retrying,
      count(j.id) filter (where j.state = 'failed')::int as failed, max(j.completed_on) filter (where j.state = 'completed') as last_run
    from pgboss.queue q left join pgboss.job j on j.name = q.name
    where q.name <> ${deadQueue} and q.name not like '\\_\\_%' group by q.name order by q.name`.execute(db);
  const open = await sql<OpenRow>`
    select j.id, j.name as queue, j.state, j.retry_count as tries, j.data->>'reaction' as reaction, e.kind, j.created_on as created, j.start_after as next, ${saidBy} as error
    from pgboss.job j left join event e on e.id::text = j.data->>'event'
    where j.state in ('active', 'retry') and j.name not like '\\_\\_%' order by j.created_on limit ${MOST_OPEN}`.execute(db);
  const cron = new Map(timetable.map((entry) => [entry.name, entry.cron]));
  return {
    queues: queues.rows.map(({ last_run, ...row }) => ({ ...row, cron: cron.get(row.name) ?? null, lastRun: last_run?.toISOString() ?? null })),
    open: open.rows.map((row) => ({ ...row, created: row.created.toISOString(), next: row.next.toISOString() })),
  };
}
