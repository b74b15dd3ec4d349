import { ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { sql } from 'kysely';
import type { Label, Tlp } from '../../shared/api/basics.ts';
import type { CommitmentState } from '../../shared/api/commitments.ts';
import { mayBeMailed } from '../../shared/labels/order.ts';
import { daysOfWeek } from '../../shared/time/week.ts';
import type { times } from '../../shared/words/times.ts';
import type { translator } from '../../shared/words/words.ts';
import type { Ctx } from '../kontor.ts';
import { wholeDays } from './wholeDays.ts';

export type SayTimes = ReturnType<typeof translator<typeof times>>;

interface Row {
  id: string; title: string; label: Label; tlp: Tlp | null; state: CommitmentState; due: string; week: string | null; first: string; giver: string; receiver: string; steps: number; changed: Date;
}

const MOST = 2000;
const DAYS_BACK = 92;

/** Open and settled commitments from three months ago on: of a space, or those in which the asker stands. */
const rowsFor = ({ db, asker, now }: Ctx, space: string | null) => sql<Row>`
  select p.id, p.title, p.label, p.tlp, c.state, to_char(c.due, 'YYYY-MM-DD') as due, c.due_week as week, to_char(c.first_due, 'YYYY-MM-DD') as first,
    coalesce(c.giver_department, g.name, h.name) as giver, coalesce(c.receiver_department, r.name, h.name) as receiver, t.steps, coalesce(t.changed, p.created) as changed
  from house h cross join commitment c join post p on p.id = c.post_id
    left join partner g on g.id = c.giver_partner_id left join partner r on r.id = c.receiver_partner_id
    cross join lateral (select count(*)::int as steps, max(created) as changed from commitment_step where post_id = c.post_id) t
  where p.deleted is null and c.state not in ('withdrawn', 'declined') and c.due >= ${now}::timestamptz::date - ${DAYS_BACK}::int
    and (p.space_id = ${space}::uuid or (${space}::uuid is null and ${asker.person}::uuid in (c.giver_id, c.receiver_id)))
  order by c.due, p.id limit ${MOST}`.execute(db);

function eventOf(ctx: Ctx, row: Row, say: SayTimes): ICalEventData {
  const { address } = ctx.kontor.config;
  const link = `${address}/posts/${row.id}`;
  const shown = mayBeMailed(row);
  const state = row.state === 'accepted' || row.state === 'moved' ? '' : ` (${say(`calendar.${row.state}` as 'calendar.kept')})`;
  return {
    id: `${row.id}@${new URL(address).hostname}`,
    sequence: row.steps,
    stamp: row.changed,
    lastModified: row.changed,
    ...wholeDays(row.week ? daysOfWeek(row.week)!.first : row.due, row.due),
    summary: shown ? `${say('calendar.commitment', { title: row.title })}${state}` : say('calendar.closed'),
    description: [...(shown ? [say('calendar.sides', { giver: row.giver, receiver: row.receiver })] : []), ...(row.first === row.due ? [] : [say('calendar.was', { day: row.first })]), link].join('\n'),
    url: link,
    status: row.state === 'proposed' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    // A day by which something is due takes nobody's time.
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** Commitments as entries of a calendar: the day, of a week all its days. */
export const commitmentEvents = async (ctx: Ctx, space: string | null, say: SayTimes): Promise<ICalEventData[]> => (await rowsFor(ctx, space)).rows.map((row) => eventOf(ctx, row, say));
