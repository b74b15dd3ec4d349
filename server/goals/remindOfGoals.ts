import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';

/** Days after the last day of a goal on which its owner is reminded that account is due: a week before, the day after, and twice more. */
const DAYS = [-7, 1, 8, 22];

/** Reminds the owners of open goals by the calendar of the house, each at most once a day. */
export async function remindGoals(kontor: Kontor, now: Date): Promise<void> {
  await kontor.system(async ({ db, record }) => {
    const { rows } = await sql<{ post_id: string; space_id: string; owner_id: string; days: number }>`
      with today as (select time_zone as zone, (${now}::timestamptz at time zone time_zone)::date as day from house)
      update goal g set reminded = ${now} from post p, today t
      where p.id = g.post_id and p.deleted is null and g.closed is null and t.day - g.last_day = any(${DAYS}::integer[])
        and (g.reminded is null or (g.reminded at time zone t.zone)::date < t.day)
      returning g.post_id, p.space_id, g.owner_id, t.day - g.last_day as days`.execute(db);
    for (const row of rows) record({ kind: 'goal.due', space: row.space_id, post: row.post_id, subject: row.owner_id, data: { days: row.days } });
  });
}

/** See remindGoals; by day, so that nobody is woken. */
export const remindOfGoals: Timetable = {
  name: 'remind-goals',
  cron: '15,45 7-17 * * *',
  run: (kontor) => remindGoals(kontor, new Date()),
};
