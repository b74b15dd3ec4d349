import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { expandTerms } from '../search/expandTerms.ts';
import { spelled } from '../search/parseQuery.ts';
import { similarIds } from './similarIds.ts';
import { termsOf } from './similarFor.ts';

/** Somebody who may know the answer, and why they are thought to. */
export interface Knowing {
  person: string;
  why: 'skill' | 'answers';
  topic: string;
}

interface Question {
  id: string;
  space_id: string;
  author_id: string;
  title: string | null;
  text: string;
}

const TEXT_CHARS = 2000;
const MOST_SIMILAR = 10;
// Nobody is asked more than this often in a week.
const MOST_A_WEEK = 3;
// A shorter skill must stand as a word of its own; a longer one is also found within a compound.
const PART_CHARS = 5;

/**
 * Members who read the question's space, agreed to be asked and are there today: those who declare a skill that is a topic of the
 * question or stands in its words, then those whose answers to questions like it, in this space or an open one, were accepted, if they
 * agreed that this counts. Who was asked least lately comes first; nobody is asked twice, nor whom the question names.
 */
export async function knowing(db: Kysely<Tables>, question: Question, { now, most }: { now: Date; most: number }): Promise<Knowing[]> {
  const words = ` ${spelled(`${question.title ?? ''} ${question.text.slice(0, TEXT_CHARS)}`)} `;
  const alike = await questionsLike(db, question);
  const { rows } = await sql<Knowing>`
    with asked_about as (
        select n.key, t.name from post_topic pt join topic t on t.id = pt.topic_id join topic_name n on n.topic_id = t.id where pt.post_id = ${question.id}),
      reader as (
        select p.id, p.skills, p.skill_keys, p.time_zone, p.absent_from, p.absent_until from consent c join person p on p.id = c.person_id and p.state = 'active' and p.kind = 'member'
        join space s on s.id = ${question.space_id}
        left join membership m on m.space_id = s.id and m.person_id = p.id
        where c.what = 'asked' and p.id <> ${question.author_id} and (m.person_id is not null or s.access = 'open') and coalesce(m.level, 'mentions') not in ('nothing', 'hidden')
          and not coalesce((${now}::timestamptz at time zone p.time_zone)::date between p.absent_from and p.absent_until, false)
          and not exists (select 1 from notice n where n.person_id = p.id and n.post_id = ${question.id} and n.kind = 'mention')
          and not exists (select 1 from question_ask q where q.post_id = ${question.id} and q.person_id = p.id)),
      skilled as (
        select distinct on (r.id) r.id as person, 'skill' as why, skill as topic from reader r cross join unnest(r.skills) as skill cross join lateral (select search_fold(search_plain(skill)) as key) k
        where k.key <> '' and (k.key in (select key from asked_about) or strpos(${words}, ' ' || k.key || ' ') > 0 or (length(k.key) >= ${PART_CHARS} and strpos(${words}, k.key) > 0))
        order by r.id, length(k.key) desc, skill),
      answered as (
        select distinct on (r.id) r.id as person, 'answers' as why, coalesce((select min(name) from asked_about), '') as topic
        from reader r join consent a on a.person_id = r.id and a.what = 'answers' join comment c on c.author_id = r.id and c.deleted is null join post p on p.answer_id = c.id and p.deleted is null
        join space s on s.id = p.space_id
        where (p.id = any(${alike}::uuid[]) or exists (select 1 from post_topic o join post_topic mine on mine.topic_id = o.topic_id and mine.post_id = ${question.id} where o.post_id = p.id))
          and (p.space_id = ${question.space_id} or s.access = 'open')
        order by r.id),
      candidate as (select * from skilled union all select * from answered a where not exists (select 1 from skilled s where s.person = a.person))
    select c.person, c.why, c.topic from candidate c
    cross join lateral (select count(*)::int as n from question_ask q where q.person_id = c.person and q.asked > ${now}::timestamptz - interval '7 days') lately
    where lately.n < ${MOST_A_WEEK}
    order by lately.n, c.why desc, md5(c.person::text || ${question.id}) limit ${most}`.execute(db);
  return rows;
}

async function questionsLike(db: Kysely<Tables>, question: Question): Promise<string[]> {
  const terms = termsOf(`${question.title ?? question.text.slice(0, 200)}.`);
  if (terms.length === 0) return [];
  const { rows } = await sql<{ id: string }>`select id from space where id = ${question.space_id} or access = 'open'`.execute(db);
  const full = await expandTerms(db, terms);
  return similarIds(db, { spaces: rows.map((row) => row.id), shared: false }, { terms: full.terms, limit: MOST_SIMILAR });
}
