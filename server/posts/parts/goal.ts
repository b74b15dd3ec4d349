import { sql } from 'kysely';
import type { Goal, GoalChange, GoalOutcome, NewGoal } from '../../../shared/api/goals.ts';
import * as policy from '../../access/policies/parts.ts';
import { ability } from '../../access/verdict.ts';
import type { Ctx } from '../../kontor.ts';
import { personJson } from '../../people/personJson.ts';
import { personRef, type PersonRefRow } from '../../people/personRef.ts';
import { Problem } from '../../problems.ts';
import { itemFacts } from '../itemFacts.ts';
import type { PostFacts } from '../loadPosts.ts';
import type { Mine } from '../presentPost.ts';
import type { Part } from './part.ts';
import { saidOfGoal } from './said.ts';

/** What all readers see of a goal. */
export interface GoalFacts {
  owner: PersonRefRow;
  measure: string;
  unit: string;
  start: number;
  target: number;
  from: string;
  until: string;
  readings: { id: string; day: string; value: number; note: string; by: PersonRefRow; created: string }[];
  account: { outcome: GoalOutcome; why: string; by: PersonRefRow; at: Date } | null;
}

const MOST_READINGS = 200;

/** What the policies need of a goal and its reader. */
export const goalPolicyFacts = (post: PostFacts, mine: Mine): policy.GoalFactsForPolicy => {
  const { owner, account } = post.part as GoalFacts;
  return { ...itemFacts(post, mine), owner: owner.id, closed: account?.at ?? null, ofHouse: mine.partner === null };
};

/** A goal: how it is measured, its readings, and the account given of it. */
export const goal: Part<GoalFacts> = {
  kind: 'goal',
  async publish(ctx, { id, space }, { goal: given }) {
    if (!given) throw new Problem('invalid', { fields: [{ field: 'goal', says: 'required' }] });
    const row = await rowOf(ctx, space.id, given);
    await ctx.db.insertInto('goal').values({ post_id: id, ...row }).execute();
    if (given.owner !== ctx.asker.person) ctx.record({ kind: 'goal.entrusted', space: space.id, post: id, subject: given.owner, data: {} });
  },
  async edit(ctx, { post }, { goal: change }) {
    if (!change) return;
    const before = post.part as GoalFacts;
    if (before.account) throw new Problem('refused', { refusal: 'goalClosed' });
    const { owner, measure, unit, start, target, from, until } = before;
    const row = await rowOf(ctx, post.space.id, { owner: owner.id, measure, unit, start, target, from, until, ...change });
    await ctx.db.updateTable('goal').set(row).where('post_id', '=', post.id).execute();
    if (row.owner_id !== owner.id && row.owner_id !== ctx.asker.person) ctx.record({ kind: 'goal.entrusted', space: post.space.id, post: post.id, subject: row.owner_id, data: {} });
  },
  async load(db, ids) {
    const { rows } = await sql<GoalFacts & { post_id: string; outcome: GoalOutcome | null; why: string | null; closed: Date | null; closer: PersonRefRow }>`
      select g.post_id, g.measure, g.unit, g.start, g.target, g.first_day as from, g.last_day as until, g.outcome, g.why, g.closed,
        ${personJson('g.owner_id', 'o')} as owner, ${personJson('g.closed_by', 'c')} as closer,
        (select coalesce(json_agg(one.reading order by one.day, one.id), '[]') from (
          select r.day, r.id, json_build_object('id', r.id, 'day', r.day, 'value', r.value, 'note', r.note, 'created', r.created, 'by', ${personJson('r.person_id', 'b')}) as reading
          from goal_reading r left join person b on b.id = r.person_id where r.post_id = g.post_id order by r.day desc, r.id desc limit ${MOST_READINGS}) one) as readings
      from goal g left join person o on o.id = g.owner_id left join person c on c.id = g.closed_by
      where g.post_id = any(${ids}::uuid[])`.execute(db);
    return new Map(rows.map(({ post_id, outcome, why, closed, closer, ...row }) => [post_id, { ...row, account: outcome && closed ? { outcome, why: why ?? '', by: closer, at: closed } : null }]));
  },
  said: saidOfGoal,
  present({ owner, account, readings, ...same }, { post, mine }): Goal {
    const facts = goalPolicyFacts(post, mine);
    return {
      ...same,
      owner: personRef(owner),
      readings: readings.map((one) => ({ ...one, by: personRef(one.by), created: new Date(one.created).toISOString() })),
      account: account && { ...account, by: personRef(account.by), at: account.at.toISOString() },
      abilities: { measure: ability(policy.canMeasure(facts)), account: ability(policy.canGiveAccount(facts)), link: ability(policy.canLinkGoal(facts)) },
    };
  },
};

/** The columns of a goal, checked: its owner is of the house and writes in its space, its days and its measure go somewhere. */
async function rowOf(ctx: Ctx, space: string, given: NewGoal | (GoalChange & NewGoal)) {
  const fields: Problem['fields'] = [];
  if (given.until < given.from) fields.push({ field: 'goal.until', says: 'wrong' });
  if (given.target === given.start) fields.push({ field: 'goal.target', says: 'wrong' });
  const measure = given.measure.trim();
  if (!measure) fields.push({ field: 'goal.measure', says: 'required' });
  const owner = await ctx.asOwner((db) =>
    sql<{ id: string }>`select p.id from person p join membership m on m.person_id = p.id and m.space_id = ${space} and m.role <> 'reader' where p.id = ${given.owner} and p.kind = 'member' and p.state = 'active'`.execute(db),
  );
  if (owner.rows.length === 0) fields.push({ field: 'goal.owner', says: 'ownerWritesHere' });
  if (fields.length > 0) throw new Problem('invalid', { fields });
  return { owner_id: given.owner, measure, unit: given.unit?.trim() ?? '', start: given.start, target: given.target, first_day: given.from, last_day: given.until };
}
