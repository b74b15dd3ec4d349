import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';

/** Days from today to the due day at which the giver's owner is reminded before it, and after it (negative) both owners. */
const BEFORE = [7, 2];
const AFTER = [-1, -7];
const STAGES = [...BEFORE, ...AFTER];

interface Due {
  post_id: string;
  space_id: string;
  due: string;
  days: number;
  giver_id: string;
  receiver_id: string;
  giver_by_mail: boolean;
  deputies: string[];
}

/**
 * Reminds of commitments by the calendar of the house: before the day who promised, after it both, each day of these once; of one that
 * came late to a day only the nearest. Where who promised takes part by mail alone, whom it was promised to is reminded beside them, since nobody sees
 * whether a mail was read. A move begins anew with the new day. Notices and mails follow from the event, by each person's own rules.
 */
export async function remindCommitments(kontor: Kontor, now: Date): Promise<void> {
  await kontor.system(async ({ db, record }) => {
    const { rows } = await sql<Due>`
      select c.post_id, p.space_id, c.due::text as due, c.due - d.day as days, c.giver_id, c.receiver_id, g.kind = 'contact' as giver_by_mail,
        array_remove(array[case when d.day between g.absent_from and g.absent_until then g.deputy_id end, case when c.due < d.day and d.day between r.absent_from and r.absent_until then r.deputy_id end], null) as deputies
      from (select (${now}::timestamptz at time zone time_zone)::date as day from house) d cross join commitment c
        join post p on p.id = c.post_id and p.deleted is null join space s on s.id = p.space_id and s.archived is null
        join person g on g.id = c.giver_id join person r on r.id = c.receiver_id
      where c.state in ('accepted', 'moved') and c.done is null and c.due - d.day between ${Math.min(...AFTER)}::int - 7 and ${Math.max(...BEFORE)}::int and c.due <> d.day
        and (c.created at time zone 'UTC')::date < d.day
      order by c.due, c.post_id limit 5000`.execute(db);
    for (const one of rows) {
      const stage = stageOf(one.days);
      if (stage === null) continue;
      const first = await db
        .insertInto('reminder')
        .values({ subject_id: one.post_id, what: `commitment ${stage}`, due: one.due, sent: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning('what')
        .executeTakeFirst();
      const persons = one.days < 0 ? [one.giver_id, one.receiver_id, ...one.deputies] : [one.giver_id, ...(one.giver_by_mail ? [one.receiver_id] : one.deputies)];
      if (first) record({ kind: 'commitment.reminded', space: one.space_id, post: one.post_id, data: { persons, days: one.days } });
    }
  });
}

/** The stage that a number of days has reached: of those before the day the nearest still ahead, of those after it the last passed. */
const stageOf = (days: number): number | null => (days >= 0 ? (STAGES.filter((stage) => stage > 0 && days <= stage).at(-1) ?? null) : (STAGES.filter((stage) => stage < 0 && days <= stage).at(-1) ?? null));

/** See remindCommitments; by day, so that nobody is woken. */
export const remindOfCommitments: Timetable = {
  name: 'remind-commitments',
  cron: '25 7-17 * * *',
  run: (kontor) => remindCommitments(kontor, new Date()),
};
