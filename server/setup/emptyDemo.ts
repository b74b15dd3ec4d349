import { sql } from 'kysely';
import { giveRules } from '../database/migrations/0033_rules.ts';
import { channel } from '../events/record.ts';
import { deadQueue } from '../jobs/jobs.ts';
import { longReactionQueue, reactionQueue } from '../jobs/reactionWorkers.ts';
import type { Kontor } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { kept } from '../settings/kept.ts';

const isDemo = async (kontor: Kontor): Promise<boolean> => (await kontor.database.owner.selectFrom('house').select('demo').executeTakeFirst())?.demo ?? false;

/** Empties a demo house completely, so that the first-run wizard appears again. Any other house stays untouched: not found. */
export async function emptyDemo(kontor: Kontor): Promise<void> {
  await kontor.system(async ({ db }) => {
    await sql`set local lock_timeout = '20s'`.execute(db);
    // Asked again where nothing can come between: only a demo is ever emptied.
    const house = await db.selectFrom('house').select('demo').forUpdate().executeTakeFirst();
    if (!house?.demo) throw notFound();
    // The salt is nobody's: the log of the next house needs one as well.
    await sql`do $$ begin
      execute (select 'truncate ' || string_agg(format('public.%I', relname), ', ') from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' and relname <> 'audit_salt');
    end $$`.execute(db);
    await giveRules(db);
    await sql`delete from pgboss.job where name = any(${[reactionQueue, longReactionQueue, deadQueue]}::text[])`.execute(db);
    await sql`select pg_notify(${channel}, '{"kind":"many"}')`.execute(db);
  });
  kontor.live.committed([{ seq: 0, kind: 'many', actor: null, space: null, post: null, subject: null }]);
  for await (const { sha256 } of kontor.blobs.list()) await kontor.blobs.remove(sha256);
}

/** Empties a demo whose story was broken off while it was told; true when there was one. */
export async function dropHalfTold(kontor: Kontor): Promise<boolean> {
  if (!(await isDemo(kontor)) || (await kept(kontor.database.owner, 'told'))) return false;
  await emptyDemo(kontor);
  return true;
}
