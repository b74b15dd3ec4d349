import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';

const AT_ONCE = 500;
const KEPT_DAYS = 30;

/** Reminds of the posts whose moment has come; the notices follow from the events. What was reminded of a month ago is forgotten. */
export async function remind(kontor: Kontor, now: Date): Promise<void> {
  await kontor.system(async ({ db, record }) => {
    const { rows } = await sql<{ id: string; post_id: string; space_id: string }>`
      update post_reminder r set done = ${now} from post p
      where p.id = r.post_id and r.id in (select id from post_reminder where done is null and at <= ${now} order by at limit ${AT_ONCE} for update skip locked)
      returning r.id, r.post_id, p.space_id`.execute(db);
    for (const row of rows) record({ kind: 'reminder.due', space: row.space_id, post: row.post_id, subject: row.id, data: {} });
    await sql`delete from post_reminder where done < ${now}::timestamptz - ${KEPT_DAYS} * interval '1 day'`.execute(db);
  });
}

/** See remind. */
export const remindByClock: Timetable = {
  name: 'remind-posts',
  cron: '* * * * *',
  run: (kontor) => remind(kontor, new Date()),
};
