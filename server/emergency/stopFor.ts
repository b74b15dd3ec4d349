import { sql, type Kysely } from 'kysely';
import type { EmergencyState, EmergencyStop } from '../../shared/api/emergency.ts';
import type { OutwardClosed } from '../../shared/api/people.ts';
import { ability } from '../access/verdict.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { canAsk, canConfirm } from './policy.ts';

const MOST_PAST = 20;
const MOST_WAITING = 100;

type Person = Parameters<typeof personRef>[0];

interface Row {
  id: string;
  reason: string;
  started: Date;
  started_by: Person | null;
  reopen_asked: Date | null;
  reopen_asked_by: Person | null;
  reopened: Date | null;
  reopened_by: Person | null;
}

const personOf = (column: string) => sql`(select json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'photo_id', p.photo_id, 'company', p.company) from person p where p.id = ${sql.ref(column)})`;
const columns = sql`e.id, e.reason, e.started, ${personOf('e.started_by')} as started_by, e.reopen_asked, ${personOf('e.reopen_asked_by')} as reopen_asked_by,
  e.reopened, ${personOf('e.reopened_by')} as reopened_by`;

/** The stop that holds now, null while the ways outward are open. */
export async function openStop(db: Kysely<Tables>): Promise<EmergencyStop | null> {
  const { rows } = await sql<Row>`select ${columns} from emergency_stop e where e.reopened is null`.execute(db);
  return rows[0] ? present(rows[0]) : null;
}

/** Everything an administrator sees of the emergency stop. */
export async function stateFor(ctx: Ctx): Promise<EmergencyState> {
  const stop = await openStop(ctx.db);
  const { rows: past } = await sql<Row>`select ${columns} from emergency_stop e where e.reopened is not null order by e.started desc limit ${MOST_PAST}`.execute(ctx.db);
  return {
    stop,
    ...(await ctx.asOwner(figures)),
    abilities: { ask: ability(stop ? canAsk(stop) : 'notClosed'), confirm: ability(stop ? canConfirm(stop, ctx.asker) : 'notClosed') },
    past: past.map(present),
  };
}

/** What a stop closes, and what waits for its end. */
async function figures(db: Kysely<Tables>): Promise<Pick<EmergencyState, 'outside' | 'waiting'>> {
  const { rows } = await sql<{ guests: number; contacts: number; spaces: number; mails: number; notices: number; inbound: number }>`select
    (select count(*)::int from person where kind = 'guest' and keeps_access(id)) as guests,
    (select count(*)::int from person where kind = 'contact' and keeps_access(id)) as contacts,
    (select count(*)::int from space where audience = 'partners' and archived is null) as spaces,
    (select count(*)::int from mail m where m.state = 'waiting' and goes_outward(m.person_id, m.purpose)) as mails,
    (select count(*)::int from notice n join person p on p.id = n.person_id where n.mail in ('now', 'digest') and p.kind <> 'member') as notices,
    (select count(*)::int from inbound_mail where state = 'trying' and reason = 'stopped') as inbound`.execute(db);
  const { guests, contacts, spaces, ...waiting } = rows[0]!;
  const { rows: first } = await sql<{ id: string; recipient: string; subject: string; created: Date }>`
    select m.id, m.recipient, m.subject, m.created from mail m where m.state = 'waiting' and goes_outward(m.person_id, m.purpose) order by m.created limit ${MOST_WAITING}`.execute(db);
  return { outside: { guests, contacts, spaces }, waiting: { ...waiting, first: first.map((mail) => ({ ...mail, created: mail.created.toISOString() })) } };
}

const signed = (when: Date, by: Person | null) => ({ when: when.toISOString(), by: by && personRef(by) });

const present = (row: Row): EmergencyStop => ({
  id: row.id,
  reason: row.reason,
  started: signed(row.started, row.started_by),
  reopenAsked: row.reopen_asked && signed(row.reopen_asked, row.reopen_asked_by),
  reopened: row.reopened && signed(row.reopened, row.reopened_by),
});

/** What a member is told of the open stop, as a part of another question under the member's rights. */
export const outwardClosedJson = sql<OutwardClosed | null>`(select json_build_object('started', to_char(e.started at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', (select p.name from person p where p.id = e.started_by), 'reason', e.reason)
  from emergency_stop e where e.reopened is null)`;
