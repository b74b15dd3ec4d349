import { fromKysely } from 'pg-boss';
import { sql, type Kysely } from 'kysely';
import type { DeadLetter } from '../../shared/api/admin.ts';
import type { Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import { deadQueue } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { saidBy } from './jobsForAdmin.ts';

type Row = Omit<DeadLetter, 'failed'> & { failed: Date };

/** Reactions that failed for good, newest first; an administrator's right was checked by the route. */
export async function deadLettersForAdmin(kontor: Kontor, { limit = 50, before }: { limit?: number; before?: string }): Promise<{ items: DeadLetter[]; next: string | null }> {
  const { rows } = await sql<Row>`
    select j.id, coalesce(j.data->>'reaction', '') as reaction, e.id as event, e.kind, j.created_on as failed, ${saidBy} as error
    from pgboss.job j left join event e on e.id::text = j.data->>'event'
    where j.name = ${deadQueue} and j.state = 'created'
      and (${before ?? null}::uuid is null or (j.created_on, j.id) < (select b.created_on, b.id from pgboss.job b where b.name = ${deadQueue} and b.id = ${before ?? null}::uuid))
    order by j.created_on desc, j.id desc limit ${limit + 1}`.execute(kontor.database.owner);
  const items = rows.slice(0, limit).map((row) => ({ ...row, failed: row.failed.toISOString() }));
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}

async function take(db: Kysely<Tables>, id: string): Promise<{ reaction?: string }> {
  const { rows } = await sql<{ data: { reaction?: string } }>`delete from pgboss.job where name = ${deadQueue} and state = 'created' and id = ${id} returning data`.execute(db);
  if (!rows[0]) throw notFound();
  return rows[0].data;
}

/** Puts a dead letter back into the queue, to be tried again from the first try on. */
export async function retryDeadLetter(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { reaction = '' } = await ctx.asOwner(async (db) => {
      const data = await take(db, id);
      await kontor.jobs.putBack(fromKysely(db as never), [{ data }]);
      return data;
    });
    ctx.record({ kind: 'job.retried', data: { reaction } });
  });
}

/** Throws a dead letter away: what should have followed will not. */
export async function dropDeadLetter(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { reaction = '' } = await ctx.asOwner((db) => take(db, id));
    ctx.record({ kind: 'job.dropped', data: { reaction } });
  });
}
