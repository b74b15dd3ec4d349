import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { dropUnused, eraseRows } from './eraseFiles.ts';

const MOST_AT_ONCE = 1000;

/** Every hour: erases files taken off their item, loose files that nobody used for a week, uploads broken off for a day, and contents that nothing uses. */
export const sweepFiles: Timetable = {
  name: 'sweepFiles',
  cron: '17 * * * *',
  async run(kontor) {
    await clearUploads(kontor);
    await eraseForgotten(kontor);
    const { rows } = await sql<{ sha256: string }>`
      select sha256 from blob b where stored < now() - interval '1 day'
        and not exists (select 1 from file_version where sha256 = b.sha256) and not exists (select 1 from file_variant where sha256 = b.sha256)
        and not exists (select 1 from person_photo where sha256 = b.sha256) and not exists (select 1 from relation_package where sha256 = b.sha256)
        and not exists (select 1 from mail_file where sha256 = b.sha256) limit ${MOST_AT_ONCE}`.execute(kontor.database.owner);
    await dropUnused(kontor, rows.map((row) => row.sha256));
  },
};

async function clearUploads(kontor: Kontor): Promise<void> {
  const { rows } = await sql<{ id: string }>`delete from upload where expires < now() returning id`.execute(kontor.database.owner);
  for (const { id } of rows) await kontor.uploads.remove(id);
  await kontor.uploads.clearAbandoned();
}

// A draft keeps its files; which they are stands in its content. What waits for approval keeps its own, too.
async function eraseForgotten(kontor: Kontor): Promise<void> {
  const contents = await kontor.system(async ({ db }) => {
    const { rows } = await sql<{ id: string }>`
      select id from file f where removed < now() - interval '1 hour'
        or (post_id is null and comment_id is null and agreement_id is null and created < now() - interval '7 days'
          and not exists (select 1 from draft d where d.person_id = f.owner_id and d.content::text like '%' || f.id || '%')
          and not exists (select 1 from submission s where s.author_id = f.owner_id and s.state <> 'approved' and s.files @> array[f.id]))
      limit ${MOST_AT_ONCE}`.execute(db);
    return eraseRows(db, rows.map((row) => row.id));
  });
  await dropUnused(kontor, contents);
}

/** Every night: takes contents into the books that a crash left in the storage alone; a day later the sweep finds them unused. */
export const adoptStrays: Timetable = {
  name: 'adoptStrays',
  cron: '40 3 * * *',
  async run(kontor) {
    let page: { sha256: string; size: number }[] = [];
    const note = async () => {
      await sql`insert into blob (sha256, size) select * from json_to_recordset(${JSON.stringify(page)}::json) as stray(sha256 text, size bigint) on conflict do nothing`.execute(
        kontor.database.owner,
      );
      page = [];
    };
    for await (const blob of kontor.blobs.list()) {
      page.push(blob);
      if (page.length === MOST_AT_ONCE) await note();
    }
    await note();
  },
};
