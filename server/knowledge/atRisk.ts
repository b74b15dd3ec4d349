import { sql, type Kysely } from 'kysely';
import type { AtRisk } from '../../shared/api/knowledge.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { minimumGroup } from '../settings/minimumGroup.ts';

const MONTHS = 24;
// A topic with fewer posts in that time says nothing about who carries it.
const LEAST_POSTS = 3;

interface Single {
  topic: string;
  person: string;
  named: boolean;
}

/**
 * Where know-how is at risk in the whole house. Behind each figure stand at least as many persons as the house's minimum group, or it is
 * not shown; a topic that hangs on one person names topic and person only if that person agreed, and only to who knows the topic.
 */
export async function atRiskFor(ctx: Ctx): Promise<AtRisk> {
  const { least, singles, unanswered, pages } = await ctx.asOwner(async (db) => ({ least: await minimumGroup(db), singles: await hangingOnOne(db), unanswered: await unansweredSince(db, ctx.now), pages: await pastReview(db) }));
  const figure = ({ count, persons }: Counted): number | null => (persons >= least || count === 0 ? count : null);
  const hidden = singles.filter((one) => !one.named);
  // The named ones are known anyway: what stays between them and the sum must itself be a group.
  const unnamed = figure({ count: hidden.length, persons: new Set(hidden.map((one) => one.person)).size });
  return {
    minimumGroup: least,
    months: MONTHS,
    single: { topics: unnamed === null ? null : singles.length, named: await namedOnes(ctx, singles.filter((one) => one.named)) },
    // What lies between two figures must be a group as well.
    unanswered: { week: figure(unanswered.week), month: figure(unanswered.between) === null ? null : figure(unanswered.month) },
    pagesPastReview: figure(pages),
  };
}

interface Counted {
  count: number;
  persons: number;
}

/** Topics in use with exactly one active member who declares them, had an answer accepted, or owns a page there. */
async function hangingOnOne(db: Kysely<Tables>): Promise<Single[]> {
  const { rows } = await sql<Single>`
    with used as (
        select pt.topic_id from post_topic pt join post p on p.id = pt.post_id and p.deleted is null
        where p.created > now() - ${MONTHS} * interval '1 month' group by 1 having count(*) >= ${LEAST_POSTS}),
      knower as (
        select u.topic_id, c.author_id as person_id from used u join post_topic pt on pt.topic_id = u.topic_id join post p on p.id = pt.post_id and p.deleted is null
          join comment c on c.id = p.answer_id and c.deleted is null where p.created > now() - ${MONTHS} * interval '1 month'
        union select u.topic_id, pg.owner_id from used u join post_topic pt on pt.topic_id = u.topic_id join page pg on pg.post_id = pt.post_id where pg.owner_id is not null
        union select u.topic_id, p.id from used u join topic_name n on n.topic_id = u.topic_id join person p on p.skill_keys @> array[n.key]),
      carried as (
        select k.topic_id, min(k.person_id::text)::uuid as person_id from knower k join person p on p.id = k.person_id and p.state = 'active' and p.kind = 'member'
        group by 1 having count(distinct k.person_id) = 1)
    select topic_id as topic, person_id as person, exists (select 1 from consent c where c.person_id = carried.person_id and c.what = 'named') as named from carried`.execute(db);
  return rows;
}

async function unansweredSince(db: Kysely<Tables>, now: Date): Promise<{ week: Counted; month: Counted; between: Counted }> {
  const { rows } = await sql<{ week: number; weekly: number; month: number; monthly: number; between: number }>`
    with open as (select p.author_id, p.created < ${now}::timestamptz - interval '30 days' as old from question_entry e join post p on p.id = e.post_id
      where e.answered = 0 and p.created < ${now}::timestamptz - interval '7 days' and p.created > ${now}::timestamptz - ${MONTHS} * interval '1 month')
    select count(*)::int as week, count(distinct author_id)::int as weekly, count(*) filter (where old)::int as month, (count(distinct author_id) filter (where old))::int as monthly, (count(distinct author_id) filter (where not old))::int as between from open`.execute(db);
  const { week, weekly, month, monthly, between } = rows[0]!;
  return { week: { count: week, persons: weekly }, month: { count: month, persons: monthly }, between: { count: week - month, persons: between } };
}

async function pastReview(db: Kysely<Tables>): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select count(*)::int as count, count(distinct coalesce(g.owner_id, p.author_id))::int as persons from page g join post p on p.id = g.post_id and p.deleted is null where g.review < current_date`.execute(db);
  return rows[0]!;
}

/** Read as the asker: a topic they don't know is not named to them. */
async function namedOnes(ctx: Ctx, singles: readonly Single[]): Promise<AtRisk['single']['named']> {
  if (singles.length === 0) return [];
  const { rows } = await sql<{ topic: string; name: string; id: string; person: string; role: string | null; photo_id: string | null; company: string | null }>`
    select t.id as topic, t.name, p.id, p.name as person, p.role, p.photo_id, p.company
    from unnest(${singles.map((one) => one.topic)}::uuid[], ${singles.map((one) => one.person)}::uuid[]) as one(topic, person) join topic t on t.id = one.topic join person p on p.id = one.person
    order by lower(t.name), t.id limit 100`.execute(ctx.db);
  return rows.map(({ topic, name, person, ...row }) => ({ topic: { id: topic, name }, person: personRef({ ...row, name: person }) }));
}
