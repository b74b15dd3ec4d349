import { ICalEventStatus, type ICalEventData } from 'ical-generator';
import { sql } from 'kysely';
import type { Label, Tlp } from '../../shared/api/basics.ts';
import { mayBeMailed } from '../../shared/labels/order.ts';
import type { Ctx } from '../kontor.ts';
import type { SayTimes } from './commitmentEvents.ts';
import { wholeDays } from './wholeDays.ts';

/** What a calendar says of a date. */
export interface DateRow {
  id: string; title: string | null; label: Label; tlp: Tlp | null; from: string; until: string; starts: Date | null; ends: Date | null; place: string; sequence: number; changed: Date; cancelled: Date | null;
}

const MOST = 2000;
const DAYS_BACK = 92;

/** Dates from three months ago on: of a space, or of all spaces the asker is in, without those to which they said no. */
const rowsFor = ({ db, asker, now }: Ctx, space: string | null) => sql<DateRow>`
  select p.id, p.title, p.label, p.tlp, to_char(d.first_day, 'YYYY-MM-DD') as from, to_char(d.last_day, 'YYYY-MM-DD') as until, d.starts, d.ends, d.place, d.sequence, d.changed, d.cancelled
  from date d join post p on p.id = d.post_id
  where p.deleted is null and d.last_day >= ${now}::timestamptz::date - ${DAYS_BACK}::int
    and (p.space_id = ${space}::uuid or (${space}::uuid is null and exists (select 1 from membership m where m.space_id = p.space_id and m.person_id = ${asker.person}::uuid)
      and not exists (select 1 from date_answer a where a.post_id = p.id and a.person_id = ${asker.person}::uuid and a.answer = 'no')))
  order by d.first_day, p.id limit ${MOST}`.execute(db);

/** A date as an entry of a calendar; a label that may not be mailed shows neither title nor place. */
export function dateEvent(address: string, row: DateRow, say: SayTimes): ICalEventData {
  const link = `${address}/posts/${row.id}`;
  const shown = mayBeMailed(row);
  return {
    id: `${row.id}@${new URL(link).hostname}`,
    sequence: row.sequence,
    stamp: row.changed,
    lastModified: row.changed,
    ...(row.starts && row.ends ? { start: row.starts, end: row.ends } : wholeDays(row.from, row.until)),
    summary: shown ? (row.title ?? '') : say('calendar.closedDate'),
    location: shown && row.place ? row.place : null,
    description: link,
    url: link,
    status: row.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

/** Dates as entries of a calendar, with the same identity as their single files. */
export const dateEvents = async (ctx: Ctx, space: string | null, say: SayTimes): Promise<ICalEventData[]> => (await rowsFor(ctx, space)).rows.map((row) => dateEvent(ctx.kontor.config.address, row, say));
