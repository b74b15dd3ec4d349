import { sql, type RawBuilder } from 'kysely';
import { waitingCommitments } from '../commitments/waitingCommitments.ts';
import type { ActionWhy } from '../../shared/api/feed.ts';

/**
 * Where something may need a person: a query over posts, under their row security, that gives `id` (of the post) and `due`
 * (a day as text, or null), the most pressing first.
 */
export interface ActionSource {
  readonly why: ActionWhy;
  posts(me: string): RawBuilder<{ id: string; due: string | null }>;
}

/** All of them, in the order in which they are shown. */
const actionSources: readonly ActionSource[] = [
  {
    why: 'confirm',
    posts: (me) => sql`select p.id, p.required_due::text as due from acknowledgement k join post p on p.id = k.post_id
      where k.person_id = ${me} and k.confirmed is null and p.deleted is null order by p.required_due nulls last, p.id desc`,
  },
  {
    why: 'promise',
    posts: (me) => waitingCommitments(me),
  },
  {
    why: 'deputy',
    posts: (me) => sql`select p.id, p.required_due::text as due from waiting_for_deputy() w join post p on p.id = w.post_id
      where p.deleted is null and not exists (select 1 from acknowledgement o where o.post_id = p.id and o.person_id = ${me} and o.confirmed is null) order by p.required_due nulls last, p.id desc`,
  },
  {
    why: 'asked',
    posts: (me) => sql`select p.id, null::text as due from notice n join post p on p.id = n.post_id
      where n.person_id = ${me} and n.kind = 'mention' and n.comment_id is null and p.kind = 'question' and p.answer_id is null and p.deleted is null
        and not exists (select 1 from comment c where c.post_id = p.id and c.author_id = ${me} and c.deleted is null)
      order by p.id desc`,
  },
  {
    why: 'account',
    posts: (me) => sql`select p.id, g.last_day::text as due from goal g join post p on p.id = g.post_id
      where g.owner_id = ${me} and g.closed is null and g.last_day < current_date and p.deleted is null order by g.last_day, p.id desc`,
  },
  {
    why: 'review',
    posts: (me) => sql`select p.id, g.review::text as due from page g join post p on p.id = g.post_id join space s on s.id = p.space_id
      where g.owner_id = ${me} and g.review <= current_date and p.deleted is null and s.archived is null order by g.review, p.id`,
  },
  {
    why: 'know',
    posts: (me) => sql`select p.id, null::text as due from question_ask q join post p on p.id = q.post_id
      where q.person_id = ${me} and q.passed is null and p.kind = 'question' and p.answer_id is null and p.deleted is null
        and not exists (select 1 from comment c where c.post_id = p.id and c.author_id = ${me} and c.deleted is null)
      order by p.id desc`,
  },
];

// An answer is nobody's duty: questions wait, but are not counted.
const uncounted: ReadonlySet<ActionWhy> = new Set(['asked', 'know']);

const MOST = 20;
const MOST_COUNTED = 100;

/** What needs this person, each source up to 20. */
export const waitingPosts = (me: string): RawBuilder<{ id: string; why: ActionWhy; due: string | null }> =>
  sql`${sql.join(actionSources.map(({ why, posts }) => sql`(select w.id, ${why}::text as why, w.due from (${posts(me)}) w limit ${MOST})`), sql` union all `)}`;

/** How much needs this person, each source up to 100; questions are not counted. */
export const waitingCount = (me: string): RawBuilder<number> =>
  sql`${sql.join(actionSources.filter(({ why }) => !uncounted.has(why)).map(({ posts }) => sql`(select count(*)::int from (select 1 from (${posts(me)}) w limit ${MOST_COUNTED}) c)`), sql` + `)}`;
