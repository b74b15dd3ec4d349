import { sql, type RawBuilder } from 'kysely';
import type { Audience } from '../../shared/api/basics.ts';
import type { CommitmentSide, CommitmentState, Confidence, Ledger, LedgerLine, LedgerQuery } from '../../shared/api/commitments.ts';
import { isOutsider } from '../access/asker.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import type { Ctx } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { saysAll } from '../search/wordsWithin.ts';
import { needsWord } from './waitingCommitments.ts';

interface Row {
  post_id: string; title: string; space_id: string; space_name: string; audience: Audience; state: CommitmentState;
  giver_partner_id: string | null; giver_partner: string | null; giver_department: string | null; giver_id: string; giver_name: string | null; giver_agreed: Date | null;
  receiver_partner_id: string | null; receiver_partner: string | null; receiver_department: string | null; receiver_id: string; receiver_name: string | null; receiver_agreed: Date | null;
  due: string; due_week: string | null; first_due: string; first_week: string | null; move_due: string | null; move_week: string | null; move_side: CommitmentSide | null; confidence: Confidence | null; done: Date | null; fulfilled: string | null; late: boolean;
}

const PAGE = 50;

/** The commitments that the asker reads, by due day, with how many there are on the first page. */
export async function ledgerFor(ctx: Ctx, wanted: LedgerQuery): Promise<Ledger> {
  const limit = wanted.limit ?? PAGE;
  const latest = wanted.order === 'latest';
  const at = wanted.before === undefined ? null : cursorOf(wanted.before);
  const after = at ? sql`and (c.due, c.post_id) ${latest ? sql`<` : sql`>`} (${at.due}::date, ${at.post}::uuid)` : sql``;
  const order = latest ? sql`c.due desc, c.post_id desc` : sql`c.due, c.post_id`;
  const { rows } = await sql<Row>`
    with page as (
      select c.*, coalesce(p.title, '') as title, s.name as space_name, s.audience, ${late} as late
      ${fromLedger(ctx)} where ${placeOf(ctx, wanted)} ${whichOf(wanted)} ${after}
      order by ${order} limit ${limit + 1}
    )
    select c.*, gp.name as giver_partner, rp.name as receiver_partner,
      coalesce(g.name, commitment_person(c.giver_id, c.post_id)->>'name') as giver_name, coalesce(r.name, commitment_person(c.receiver_id, c.post_id)->>'name') as receiver_name
    from page c left join partner gp on gp.id = c.giver_partner_id left join partner rp on rp.id = c.receiver_partner_id
      left join person g on g.id = c.giver_id left join person r on r.id = c.receiver_id
    order by ${order}`.execute(ctx.db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(lineOf),
    next: rows.length > limit && last ? makeCursor(last.due, last.post_id) : null,
    counts: at ? null : await countsFor(ctx, wanted),
  };
}

const fromLedger = (ctx: Ctx) => sql`
  from commitment c join ${isOutsider(ctx.asker) ? sql`shared_commitments() p on p.id = c.post_id` : sql`post p on p.id = c.post_id and p.deleted is null`} join space s on s.id = c.space_id,
    (select array(select people_i_act_for()) as ids, (${ctx.now}::timestamptz at time zone (select time_zone from house))::date as today) as me`;

const late = sql<boolean>`(c.settled is null and c.state <> 'proposed' and c.due < me.today)`;

/** Of which commitments a ledger is: those of a space, with a partner, one's own, of one side, in a time, about something. */
function placeOf({ asker }: Ctx, { space, partner, mine, side, q, from, to }: LedgerQuery): RawBuilder<unknown> {
  const own = { giver: sql`c.giver_id = any(me.ids)`, receiver: sql`c.receiver_id = any(me.ids)` };
  const ofMine = { giver: sql`c.giver_partner_id is not distinct from ${asker.partner}::uuid`, receiver: sql`c.receiver_partner_id is not distinct from ${asker.partner}::uuid` };
  return sql.join(
    [
      sql`true`,
      ...(space ? [sql`c.space_id = ${space}::uuid`] : []),
      ...(partner ? [sql`${partner}::uuid in (c.giver_partner_id, c.receiver_partner_id)`] : []),
      ...(mine ? [side ? own[side] : sql`(${own.giver} or ${own.receiver})`] : side ? [ofMine[side]] : []),
      ...(q?.trim() ? [saysAll(sql`p.title`, q)] : []),
      ...(from ? [sql`c.due >= ${from}::date`] : []),
      ...(to ? [sql`c.due <= ${to}::date`] : []),
    ],
    sql` and `,
  );
}

function whichOf({ which, state }: LedgerQuery): RawBuilder<unknown> {
  const of = { open: sql`and c.settled is null`, late: sql`and ${late}`, waiting: sql`and c.settled is null and s.archived is null and ${needsWord}`, settled: sql`and c.settled is not null`, all: sql`` };
  return sql`${of[which ?? 'all']} ${state ? sql`and c.state = ${state}` : sql``}`;
}

async function countsFor(ctx: Ctx, wanted: LedgerQuery): Promise<Ledger['counts']> {
  const { rows } = await sql<NonNullable<Ledger['counts']>>`
    select count(*) filter (where c.settled is null)::int as open, count(*) filter (where ${late})::int as late,
      count(*) filter (where c.settled is null and s.archived is null and ${needsWord})::int as waiting, count(*) filter (where c.settled is not null)::int as settled
    ${fromLedger(ctx)} where ${placeOf(ctx, wanted)}`.execute(ctx.db);
  return rows[0]!;
}

function cursorOf(cursor: string): { due: string; post: string } {
  const [due, post] = readCursor(cursor, 2) as [string, string];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(due) || !/^[0-9a-f-]{36}$/.test(post)) throw new Problem('badRequest');
  return { due, post };
}

function lineOf(row: Row): LedgerLine {
  const side = (name: CommitmentSide) => ({
    partner: row[`${name}_partner_id`] === null ? null : { id: row[`${name}_partner_id`]!, name: row[`${name}_partner`] ?? '' },
    department: row[`${name}_department`],
    person: { id: row[`${name}_id`], name: row[`${name}_name`] ?? '' },
  });
  return {
    post: row.post_id,
    title: row.title,
    space: { id: row.space_id, name: row.space_name, audience: row.audience },
    state: row.state,
    giver: side('giver'),
    receiver: side('receiver'),
    due: row.due,
    week: row.due_week,
    firstDue: row.first_due,
    firstWeek: row.first_week,
    moveDue: row.move_due,
    moveWeek: row.move_week,
    confidence: row.confidence,
    fulfilled: row.fulfilled,
    waits: waitsOf(row),
    late: row.late,
  };
}

/** Whose word is missing now, and for what. */
function waitsOf(row: Row): LedgerLine['waits'] {
  if (row.state === 'proposed') return (['giver', 'receiver'] as const).filter((side) => row[`${side}_agreed`] === null).map((side) => ({ side, for: 'agree' }));
  if (row.state !== 'accepted' && row.state !== 'moved') return [];
  return [
    ...(row.move_side ? [{ side: row.move_side === 'giver' ? ('receiver' as const) : ('giver' as const), for: 'answerMove' as const }] : []),
    ...(row.done ? [{ side: 'receiver' as const, for: 'confirm' as const }] : []),
  ];
}
