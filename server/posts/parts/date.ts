import { sql } from 'kysely';
import type { DateAnswerWord, DatePart, NewDate } from '../../../shared/api/dates.ts';
import * as policy from '../../access/policies/parts.ts';
import { ability } from '../../access/verdict.ts';
import { personJson } from '../../people/personJson.ts';
import { personRef, type PersonRefRow } from '../../people/personRef.ts';
import { Problem } from '../../problems.ts';
import { itemFacts } from '../itemFacts.ts';
import type { PostFacts } from '../loadPosts.ts';
import type { Mine } from '../presentPost.ts';
import type { Part } from './part.ts';
import { saidOfDate } from './said.ts';

/** What all readers see of a date. */
export interface DateFacts {
  from: string;
  until: string;
  starts: Date | null;
  ends: Date | null;
  zone: string;
  place: string;
  sequence: number;
  changed: Date;
  cancelled: { at: Date; by: PersonRefRow; why: string } | null;
  answers: { answer: DateAnswerWord; by: PersonRefRow }[];
}

const MOST_ANSWERS = 300;
const MOST_DAYS = 366;

/** What the policies need of a date and its reader. */
export const datePolicyFacts = (post: PostFacts, mine: Mine) => ({ ...itemFacts(post, mine), cancelled: (post.part as DateFacts).cancelled !== null });

/** A date: when, where, and who comes. */
export const date: Part<DateFacts, DateAnswerWord> = {
  kind: 'date',
  async publish(ctx, { id }, { date: given }) {
    if (!given) throw new Problem('invalid', { fields: [{ field: 'date', says: 'required' }] });
    const row = rowOf(given, ctx.asker.timeZone);
    await ctx.db.insertInto('date').values({ post_id: id, ...row, changed: ctx.now }).execute();
  },
  async edit(ctx, { post }, { date: change }) {
    const before = post.part as DateFacts;
    if (change && before.cancelled) throw new Problem('refused', { refusal: 'dateCancelled' });
    // A new title is a new version of the entry in calendars, too.
    const row = change ? rowOf({ ...(change.from || change.starts ? {} : whenOf(before)), place: before.place, ...change }, ctx.asker.timeZone) : {};
    await ctx.db.updateTable('date').set({ ...row, sequence: before.sequence + 1, changed: ctx.now }).where('post_id', '=', post.id).execute();
    if (change) ctx.record({ kind: 'date.changed', space: post.space.id, post: post.id, data: {} });
  },
  async load(db, ids) {
    const { rows } = await sql<Omit<DateFacts, 'cancelled'> & { post_id: string; cancelled: Date | null; cancelled_why: string; canceller: PersonRefRow }>`
      select d.post_id, d.first_day as from, d.last_day as until, d.starts, d.ends, d.time_zone as zone, d.place, d.sequence, d.changed, d.cancelled, d.cancelled_why, ${personJson('d.cancelled_by', 'c')} as canceller,
        (select coalesce(json_agg(one.said), '[]') from (
          select json_build_object('answer', a.answer, 'by', ${personJson('a.person_id', 'p')}) as said
          from date_answer a left join person p on p.id = a.person_id where a.post_id = d.post_id order by p.name limit ${MOST_ANSWERS}) one) as answers
      from date d left join person c on c.id = d.cancelled_by where d.post_id = any(${ids}::uuid[])`.execute(db);
    return new Map(rows.map(({ post_id, cancelled, cancelled_why, canceller, ...row }) => [post_id, { ...row, cancelled: cancelled && { at: cancelled, by: canceller, why: cancelled_why } }]));
  },
  async mine(ctx, ids) {
    const rows = await ctx.db.selectFrom('date_answer').select(['post_id', 'answer']).where('person_id', '=', ctx.asker.person).where((eb) => eb('post_id', '=', eb.fn.any(eb.val(ids)))).execute();
    return new Map(rows.map((row) => [row.post_id, row.answer]));
  },
  said: saidOfDate,
  present({ starts, ends, cancelled, answers, sequence: _sequence, changed: _changed, ...same }, { post, mine, own }): DatePart {
    const facts = datePolicyFacts(post, mine);
    const who = (answer: DateAnswerWord) => answers.filter((one) => one.answer === answer).map((one) => personRef(one.by)).slice(0, 100);
    return {
      ...same,
      starts: starts?.toISOString() ?? null,
      ends: ends?.toISOString() ?? null,
      cancelled: cancelled && { at: cancelled.at.toISOString(), by: personRef(cancelled.by), why: cancelled.why },
      answers: { yes: who('yes'), maybe: who('maybe'), no: who('no') },
      mine: own ?? null,
      abilities: { answer: ability(policy.canAnswerDate(facts)), change: ability(policy.canChangeDate(facts)), cancel: ability(policy.canCancelDate(facts)) },
    };
  },
};

const whenOf = ({ from, until, starts, ends }: DateFacts): NewDate => (starts && ends ? { starts: starts.toISOString(), ends: ends.toISOString() } : { from, until });
const dayIn = (moment: string, zone: string): string => Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
const wrong = (field: string): Problem => new Problem('invalid', { fields: [{ field: `date.${field}`, says: 'wrong' }] });

/** The columns of a date, checked: whole days or a time, in order, and not longer than a year. Without an end a time lasts an hour. */
function rowOf(given: NewDate, zone: string) {
  if ((given.starts === undefined) === (given.from === undefined)) throw wrong('from');
  if (given.from !== undefined && given.ends !== undefined) throw wrong('ends');
  if (given.starts !== undefined && given.until !== undefined) throw wrong('until');
  const place = given.place?.trim() ?? '';
  if (given.from !== undefined) return { ...daysOf(given.from, given.until ?? given.from), starts: null, ends: null, time_zone: zone, place };
  const starts = given.starts!;
  const ends = given.ends ?? new Date(new Date(starts).getTime() + 3_600_000).toISOString();
  if (new Date(ends) < new Date(starts)) throw wrong('ends');
  return { ...daysOf(dayIn(starts, zone), dayIn(ends, zone)), starts: new Date(starts), ends: new Date(ends), time_zone: zone, place };
}

function daysOf(first: string, last: string) {
  const days = Temporal.PlainDate.from(first).until(last).days;
  if (days < 0 || days > MOST_DAYS) throw wrong('until');
  return { first_day: first, last_day: last };
}
