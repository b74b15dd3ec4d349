import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** How many commitments of one side ended how, within twelve months. */
export interface SideCounts {
  giver: 'house' | 'partner';
  /** 0: the twelve months up to today; 1: the twelve before. */
  year: 0 | 1;
  keptOnTime: number;
  movedWithNotice: number;
  late: number;
  broken: number;
  open: number;
}

/**
 * The commitments between the house and a partner, by who gave them. Each belongs to the day on which it was kept, given up, or is past due.
 * Moved with notice: kept on the day both sides agreed on, each move asked for no later than the day that held before. Late: kept after the
 * day that held, or moved after it was over. Open: past its day, and nobody has said how it ended. Needs the owner's connection, since the
 * sheet counts what single readers may not read; it gives numbers alone.
 */
export async function relationFigures(db: Kysely<Tables>, partner: string, today: string): Promise<SideCounts[]> {
  const { rows } = await sql<SideCounts>`
    with counted as (
      select case when c.giver_partner_id is null then 'house' else 'partner' end as giver, c.state, c.due, c.moves, c.fulfilled,
        case when c.state = 'kept' then c.fulfilled when c.state = 'broken' then least(c.due, (c.settled at time zone h.time_zone)::date) else c.due end as day,
        not exists (select 1 from commitment_step m where m.post_id = c.post_id and m.what = 'moved' and
          (select max((a.created at time zone h.time_zone)::date) from commitment_step a where a.post_id = c.post_id and a.what = 'moveAsked' and a.created <= m.created) > m.before_due) as noticed
      from commitment c join post p on p.id = c.post_id cross join house h
      where p.deleted is null and c.state in ('accepted', 'moved', 'kept', 'broken')
        and ((c.giver_partner_id = ${partner} and c.receiver_partner_id is null) or (c.receiver_partner_id = ${partner} and c.giver_partner_id is null))
    ), aged as (
      select *, case when day > ${today}::date - interval '12 months' then 0 else 1 end as year from counted
      where day > ${today}::date - interval '24 months' and (day < ${today}::date or (day = ${today}::date and state in ('kept', 'broken')))
    )
    select giver, year,
      count(*) filter (where state = 'kept' and fulfilled <= due and moves = 0)::int as "keptOnTime",
      count(*) filter (where state = 'kept' and fulfilled <= due and moves > 0 and noticed)::int as "movedWithNotice",
      count(*) filter (where state = 'kept' and (fulfilled > due or (moves > 0 and not noticed)))::int as late,
      count(*) filter (where state = 'broken')::int as broken,
      count(*) filter (where state in ('accepted', 'moved'))::int as open
    from aged group by giver, year`.execute(db);
  return rows;
}
