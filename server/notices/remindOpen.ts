import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';

/** Days after the due day on which who has not confirmed is reminded: the day before, the day itself, three days later. */
const DAYS = [-1, 0, 3];

/**
 * Reminds of required readings by the calendar of the house. Each person at most once a day, never on the day they were asked or
 * reminded by the author; the notices follow from the event.
 */
export async function remindOpen(kontor: Kontor, now: Date): Promise<void> {
  await kontor.system(async ({ db, record }) => {
    const house = await db.selectFrom('house').select('time_zone').executeTakeFirst();
    if (!house) return;
    const zone = house.time_zone;
    const { rows } = await sql<{ post_id: string; space_id: string }>`
      with today as (select (${now}::timestamptz at time zone ${zone})::date as day)
      update acknowledgement k set reminded = ${now}
      from post p, today t
      where p.id = k.post_id and k.confirmed is null and p.required and p.deleted is null and t.day - p.required_due = any(${DAYS}::integer[])
        and (k.asked at time zone ${zone})::date < t.day and (k.reminded is null or (k.reminded at time zone ${zone})::date < t.day)
      returning k.post_id, p.space_id`.execute(db);
    const posts = Map.groupBy(rows, (row) => row.post_id);
    for (const [post, asked] of posts) record({ kind: 'acknowledgement.reminded', space: asked[0]!.space_id, post, data: { persons: asked.length } });
  });
}

/** See remindOpen; by day, so that nobody is woken. */
export const remindByCalendar: Timetable = {
  name: 'remind-open',
  cron: '5,35 7-17 * * *',
  run: (kontor) => remindOpen(kontor, new Date()),
};
