import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';

/**
 * Asks who keeps a page to look at it when its day has come by the calendar of the house, once for each such day. Where nobody of the
 * house keeps it any more, those who keep the space are asked; the notices follow from the event.
 */
export async function askOwners(kontor: Kontor, now: Date): Promise<void> {
  await kontor.system(async ({ db, record }) => {
    const house = await db.selectFrom('house').select('time_zone').executeTakeFirst();
    if (!house) return;
    const { rows } = await sql<{ post_id: string; space_id: string; keepers: string[] }>`
      with today as (select (${now}::timestamptz at time zone ${house.time_zone})::date as day)
      update page g set asked = g.review
      from post p, space s, today t
      where p.id = g.post_id and s.id = p.space_id and s.archived is null and p.deleted is null and p.release_id is null and g.review <= t.day and (g.asked is null or g.asked < g.review)
      returning g.post_id, p.space_id, coalesce(
        (select array[o.id] from person o where o.id = g.owner_id and o.state = 'active'),
        array(select m.person_id from membership m where m.space_id = p.space_id and m.role = 'owner')) as keepers`.execute(db);
    for (const { post_id, space_id, keepers } of rows) record({ kind: 'page.reviewDue', space: space_id, post: post_id, data: { keepers } });
  });
}

/** See askOwners; by day, so that nobody is woken. */
export const askPageOwners: Timetable = {
  name: 'ask-page-owners',
  cron: '12 7-17 * * *',
  run: (kontor) => askOwners(kontor, new Date()),
};
