import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { FullTerm } from '../search/expandTerms.ts';
import { readBy } from '../search/readBy.ts';

/** Where to compare: the spaces of the asker; `shared` for outsiders, who do not see a space from its beginning. */
export interface Within {
  spaces: readonly string[];
  shared: boolean;
}

// What stands in more than one of 16 answered questions says little; such words only help to order what the others found.
const SAMPLE = 240;
const COMMON = 15;
const MOST_PER_TERM = 400;
const MOST_COMPARED = 60;
const LEAST_LIKE = 0.35;
// A word that none of them has says little against them: it may be the name of what is new.
const UNKNOWN = 0.35;

const lexeme = (word: string): string => `'${word.replace(/['\\]/g, '\\$&')}'`;
const anyOf = (words: readonly string[]): string => [...new Set(words)].map(lexeme).join('|');
const near = (term: FullTerm): string => anyOf([...term.words, ...term.stems]);
const wide = (term: FullTerm): string => anyOf([...term.words, ...term.stems, ...term.containing]);

/**
 * Answered questions that share words with these terms, the most alike first: a rare word counts more than a common one, one of the
 * title more than one of the text, the word itself more than a part of it, an accepted answer a little more than another. Runs without
 * row security, in the spaces it is given.
 */
export async function similarIds(db: Kysely<Tables>, { spaces, shared }: Within, wanted: { terms: readonly FullTerm[]; limit: number }): Promise<string[]> {
  const terms = wanted.terms.filter((term) => term.words.length > 0);
  if (terms.length === 0 || spaces.length === 0) return [];
  const here = shared ? sql`e.space_id = any(${spaces}::uuid[]) and e.created >= history_from(e.space_id)` : sql`e.space_id = any(${spaces}::uuid[])`;
  const nears = terms.map(near);
  const wides = terms.map(wide);
  const shares = await sharesOf(db, wides);
  const rare = shares.map((share) => share <= COMMON / SAMPLE);
  // Of common words alone only all together say something.
  const asked = rare.includes(true) ? wides.filter((_, at) => rare[at]) : [wides.map((query) => `(${query})`).join('&')];
  const weights = shares.map((share) => Math.log(1 / Math.max(share, 1 / SAMPLE)));
  await readBy(db, 'index');
  const { rows } = await sql<{ post_id: string }>`
    with hit as materialized (
        select found.post_id, count(*) as n from unnest(${asked}::text[]) as g(query)
        cross join lateral (select e.post_id from question_entry e where e.body @@ g.query::tsquery and e.answered > 0 and ${here} limit ${MOST_PER_TERM}) found group by 1),
      best as materialized (select post_id from hit order by n desc, post_id desc limit ${MOST_COMPARED}),
      fit as materialized (
        select e.post_id, e.answered, g.place, g.weight, case when e.title @@ g.near::tsquery then 1 when e.title @@ g.wide::tsquery then 0.8 when e.body @@ g.near::tsquery then 0.5 when e.body @@ g.wide::tsquery then 0.35 else 0 end as fit
        from best join question_entry e using (post_id) cross join unnest(${nears}::text[], ${wides}::text[], ${weights}::float8[]) with ordinality as g(near, wide, weight, place)),
      possible as (select sum(weight * case when known then 1 else ${UNKNOWN}::float8 end) as most from (select place, weight, bool_or(fit > 0) as known from fit group by 1, 2) word)
    select post_id from (select post_id, answered, sum(weight * fit) as score from fit group by 1, 2) s, possible
    where score >= ${LEAST_LIKE}::float8 * most order by score + case when answered = 2 then most * 0.1 else 0 end desc, post_id desc limit ${wanted.limit}`.execute(db);
  await readBy(db, 'planner');
  return rows.map((row) => row.post_id);
}

/** In which share of the newest answered questions each of these words stands. */
async function sharesOf(db: Kysely<Tables>, queries: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ share: number }>`
    with newest as materialized (select body from question_entry where answered > 0 order by post_id desc limit ${SAMPLE})
    select ((select count(*) from newest n where n.body @@ g.query::tsquery)::float8 / greatest((select count(*) from newest), ${SAMPLE / 4})) as share
    from unnest(${queries}::text[]) with ordinality as g(query, place) order by g.place`.execute(db);
  return rows.map((row) => row.share);
}
