import { sql, type Kysely } from 'kysely';
import type { Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor, Work } from '../kontor.ts';
import { dropMailFiles } from './mailFiles.ts';
import { releaseFor } from './releaseFor.ts';

const nothing = JSON.stringify({ type: 'doc', content: [] });

/** Takes a release back: its copy is gone at once, on every way; a tombstone says by whom and when. */
export async function revokeRelease(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await releaseFor(ctx, id, 'revoke', true);
    await ctx.asOwner((db) => endRelease(db, ctx, { id, as: 'revoked', by: asker.person }));
  });
}

/** Ends what a release gave: text, files, what search and notices know of it, and mails that have not gone out, all in this transaction. */
export async function endRelease(db: Kysely<Tables>, work: Pick<Work, 'now' | 'record'>, { id, as, by }: { id: string; as: 'revoked' | 'expired'; by: string | null }): Promise<void> {
  const ended = await db.updateTable('release').set({ state: as, ended: work.now, ended_by: by }).where('id', '=', id).where('state', '=', 'released').returning(['copy_id', 'to_space_id', 'from_space_id', 'post_id']).executeTakeFirst();
  if (!ended) return;
  const { rows: called } = await sql<{ id: string }>`
    update mail m set state = 'withdrawn', text = '', html = '' from release_contact c
    where c.release_id = ${id} and m.id = c.mail_id and m.state in ('waiting', 'kept', 'failed') returning m.id`.execute(db);
  await dropMailFiles(db, called.map((row) => row.id));
  if (ended.copy_id && ended.to_space_id) {
    await clear(db, { copy: ended.copy_id, now: work.now, by });
    work.record({ kind: 'post.deleted', space: ended.to_space_id, post: ended.copy_id, data: {} });
  }
  work.record({ kind: `release.${as}`, space: ended.from_space_id, post: ended.post_id, subject: id, data: { release: id } });
}

async function clear(db: Kysely<Tables>, { copy, now, by }: { copy: string; now: Date; by: string | null }): Promise<void> {
  await db.updateTable('post').set({ deleted: now, deleted_by: by, title: null, doc: nothing, text: '', decision: null, pinned: null }).where('id', '=', copy).execute();
  await sql`delete from search_entry where post_id = ${copy} and kind in ('post', 'file') and (kind = 'post' or item_id in (select id from file where post_id = ${copy}))`.execute(db);
  await sql`delete from file_text where file_id in (select id from file where post_id = ${copy})`.execute(db);
  await sql`update file set removed = ${now}, name = 'removed' where post_id = ${copy} and removed is null`.execute(db);
  await db.deleteFrom('notice').where('post_id', '=', copy).execute();
  await db.deleteFrom('bookmark').where('post_id', '=', copy).execute();
}

const MOST_PER_RUN = 200;

/** Releases whose last day is over, in the time zone of the house. */
export const expireReleases: Timetable = {
  name: 'expire-releases',
  cron: '* * * * *',
  run: async (kontor) => {
    await kontor.system(async (work) => {
      const { rows } = await sql<{ id: string }>`
        select r.id from release r, house h where r.state = 'released' and r.valid_until < (${work.now}::timestamptz at time zone h.time_zone)::date
        order by r.id limit ${MOST_PER_RUN} for update of r skip locked`.execute(work.db);
      for (const { id } of rows) await endRelease(work.db, work, { id, as: 'expired', by: null });
    });
  },
};
