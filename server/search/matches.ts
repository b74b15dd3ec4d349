import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Hit } from '../../shared/api/feed.ts';
import type { Tables } from '../database/tables.ts';
import type { TextQuery } from './expandTerms.ts';
import { isPostKind } from './kinds.ts';
import { readBy } from './readBy.ts';
import type { Scope } from './resolveQuery.ts';

type Connection = Kysely<Tables>;
export type ItemKind = Extract<Hit['kind'], 'post' | 'comment' | 'file'>;
export type ItemCounts = Record<ItemKind, number>;

/** Where a list of matches goes on: after this item, measured from the same moment. */
export interface After {
  score: string;
  id: string;
}
export interface Match {
  item_id: string;
  score: string;
}
export interface Wanted {
  text: TextQuery;
  scope: Scope;
  kind: ItemKind | null;
  timeZone: string;
  at: Date;
  after: After | null;
  limit: number;
  without?: Without;
}
/** What an antenna leaves out. */
export interface Without {
  spaces: readonly string[];
  persons: readonly string[];
  topics: readonly string[];
}
export interface Matches {
  page: Match[];
  counts: ItemCounts;
}

/** Counts are exact below this and say "or more" at it. */
export const MOST_COUNTED = 200;
// A word is common when it stands in more than 2 % of the newest entries. The index would then read most of itself; reading from the newest is faster.
const SAMPLE = 400;
const COMMON = 8;
const NEWEST = 200;
const WINDOW = 10_000;
// Beyond this even an uncommon word is answered from the newest.
const MOST_FOUND = 60_000;
const MOST_RANKED = 1000;
const TITLED = 300;

const instant = (day: Temporal.PlainDate | null, timeZone: string): string | null => day && day.toZonedDateTime(timeZone).toInstant().toString();

/** What may be looked at: the spaces of the scope, and for outsiders there only what they may see. */
export const inScope = ({ spaces, shared }: Pick<Scope, 'spaces' | 'shared'>): RawBuilder<unknown> =>
  shared ? sql`space_id = any(${spaces}::uuid[]) and exists (select 1 from post p where p.id = post_id and p.created >= history_from(p.space_id))` : sql`space_id = any(${spaces}::uuid[])`;

const leftOut = ({ spaces, persons, topics }: Without): RawBuilder<unknown> => sql`
    and space_id <> all(${spaces}::uuid[]) and author_id <> all(${persons}::uuid[])
    and not exists (select 1 from post_topic o where o.post_id = search_entry.post_id and o.topic_id = any(${topics}::uuid[]))`;

function conditions({ scope, timeZone, without }: Wanted): RawBuilder<unknown> {
  const kind = isPostKind(scope.kind) ? 'post' : scope.kind;
  return sql`${inScope(scope)}
    and (${scope.author}::uuid is null or author_id = ${scope.author}::uuid)
    and (${kind}::text is null or kind = ${kind}::text)
    and (${isPostKind(scope.kind) ? scope.kind : null}::text is null or post_kind = ${scope.kind}::text)
    and (${scope.label}::text is null or coalesce((select f.label from file f where f.id = item_id), (select c.label from comment c where c.id = item_id), (select p.label from post p where p.id = post_id)) = ${scope.label}::text)
    ${scope.topic === null ? sql`` : sql`and post_id in (select o.post_id from post_topic o where o.topic_id = ${scope.topic}::uuid)`}${without ? leftOut(without) : sql``}
    and (${instant(scope.from, timeZone)}::timestamptz is null or created >= ${instant(scope.from, timeZone)}::timestamptz)
    and (${instant(scope.until, timeZone)}::timestamptz is null or created < ${instant(scope.until, timeZone)}::timestamptz)`;
}

// An answer that was accepted rarely repeats the words of its question; the question's title counts for it, too.
const titleOf = sql`case when accepted then (select q.title from search_entry q where q.item_id = search_entry.post_id) else title end`;
const answered = sql`(accepted or (kind = 'post' and post_kind = 'question' and exists (select 1 from post p where p.id = post_id and p.answer_id is not null)))`;

/** Titles above bodies, the words themselves above stems and parts, accepted answers and their questions first of what fits alike, and mildly the newer above the older. */
const score = ({ text, at }: Wanted): RawBuilder<unknown> => sql`round((
    case when ${titleOf} @@ ${text.exact}::tsquery then 6 when ${titleOf} @@ ${text.near}::tsquery then 4.5 when ${titleOf} @@ ${text.full}::tsquery then 2.5 else 0 end
  + case when body @@ ${text.exact}::tsquery then 2 when body @@ ${text.near}::tsquery then 1.6 else 0 end
  + case when ${answered} then 3 when kind = 'post' then 1 else 0 end
  + 1.5 / (1 + greatest(0, extract(epoch from ${at}::timestamptz - created)) / 5184000))::numeric, 5)`;

const past = ({ after }: Wanted): RawBuilder<unknown> => sql`(${after?.score ?? null}::numeric is null or (score, item_id) < (${after?.score ?? null}::numeric, ${after?.id ?? null}::uuid))`;
const inKind = (kind: ItemKind | null): RawBuilder<unknown> => sql`(${kind}::text is null or kind = ${kind}::text)`;

/** A page of what matches, the best first, and the counts by kind. Runs without row security: its spaces are those of the scope. */
export async function matchesOf(db: Connection, wanted: Wanted): Promise<Matches> {
  if (wanted.scope.spaces.length === 0) return { page: [], counts: { post: 0, comment: 0, file: 0 } };
  try {
    if (!wanted.text.positive) return await listed(db, wanted);
    if (!(await isCommon(db, wanted))) {
      const found = await foundIn(db, wanted);
      if (found) return { page: await ranked(db, wanted, found.ids), counts: found.counts };
    }
    return { page: await ranked(db, wanted, await newest(db, wanted)), counts: await countEach(db, wanted) };
  } finally {
    // After an error the transaction is over anyway, and with it the settings.
    await readBy(db, 'planner').catch(() => {});
  }
}

const hits = ({ text }: Wanted): RawBuilder<unknown> => (text.terms.length > 0 ? sql`body @@ ${text.full}::tsquery` : sql`true`);

async function isCommon(db: Connection, wanted: Wanted): Promise<boolean> {
  await readBy(db, 'time');
  const { rows } = await sql<{ hits: number }>`
    select count(*)::int as hits from (select body from search_entry where ${conditions(wanted)} and ${inKind(wanted.kind)} order by item_id desc limit ${SAMPLE}) n where ${hits(wanted)}`.execute(db);
  return rows[0]!.hits > COMMON;
}

/** The ids of all that matches, of many the newest, and their counts; null when there are too many. */
async function foundIn(db: Connection, wanted: Wanted): Promise<{ ids: string[]; counts: ItemCounts } | null> {
  await readBy(db, 'index');
  const count = (kind: ItemKind) => sql`least(count(*) filter (where kind = ${kind}), ${MOST_COUNTED})::int`;
  const { rows } = await sql<ItemCounts & { total: number; ids: string[] }>`
    with found as materialized (select item_id, kind from search_entry where ${hits(wanted)} and ${conditions(wanted)} limit ${MOST_FOUND + 1})
    select count(*)::int as total, ${count('post')} as post, ${count('comment')} as comment, ${count('file')} as file,
      array(select item_id from found where ${inKind(wanted.kind)} order by item_id desc limit ${MOST_RANKED + 1}) as ids
    from found`.execute(db);
  const { total, ids, post, comment, file } = rows[0]!;
  if (total > MOST_FOUND) return null;
  return { ids: ids.length > MOST_RANKED ? [...ids, ...(await titled(db, wanted))] : ids, counts: { post, comment, file } };
}

/** The newest that match, and those with the words in the title. */
async function newest(db: Connection, wanted: Wanted): Promise<string[]> {
  const known = await titled(db, wanted);
  await readBy(db, 'time');
  const { rows } = await sql<{ item_id: string }>`
    select item_id from search_entry where ${hits(wanted)} and ${conditions(wanted)} and ${inKind(wanted.kind)} order by item_id desc limit ${NEWEST}`.execute(db);
  return [...known, ...rows.map((row) => row.item_id)];
}

async function titled(db: Connection, wanted: Wanted): Promise<string[]> {
  await readBy(db, 'index');
  const { rows } = await sql<{ item_id: string }>`
    select item_id from search_entry where title @@ ${wanted.text.near}::tsquery and title is not null and ${conditions(wanted)} and ${inKind(wanted.kind)} limit ${TITLED}`.execute(db);
  return rows.map((row) => row.item_id);
}

async function ranked(db: Connection, wanted: Wanted, ids: readonly string[]): Promise<Match[]> {
  if (ids.length === 0) return [];
  await readBy(db, 'planner');
  const { rows } = await sql<Match>`
    with scored as (select item_id, ${score(wanted)} as score from search_entry where item_id = any(${ids}::uuid[]))
    select item_id, score::text as score from scored where ${past(wanted)} order by scored.score desc, item_id desc limit ${wanted.limit}`.execute(db);
  return rows;
}

/** Filters without words: what they leave, the newest first. */
async function listed(db: Connection, wanted: Wanted): Promise<Matches> {
  await readBy(db, 'time');
  const { rows } = await sql<Match>`
    select item_id, '0' as score from search_entry where ${hits(wanted)} and ${conditions(wanted)} and ${inKind(wanted.kind)}
      and (${wanted.after?.id ?? null}::uuid is null or item_id < ${wanted.after?.id ?? null}::uuid)
    order by item_id desc limit ${wanted.limit}`.execute(db);
  return { page: rows, counts: await countEach(db, wanted) };
}

/** How many of each kind match: looked for among the newest, and where those don't decide it, by the index. */
async function countEach(db: Connection, wanted: Wanted): Promise<ItemCounts> {
  await readBy(db, 'time');
  const { rows } = await sql<{ kind: ItemKind; hits: number; older: boolean }>`${countNewest(wanted, 'post')} union all ${countNewest(wanted, 'comment')} union all ${countNewest(wanted, 'file')}`.execute(db);
  const counts = Object.fromEntries(rows.map((row) => [row.kind, row.hits])) as ItemCounts;
  for (const { kind, older } of rows) if (older) counts[kind] = await countAll(db, wanted, kind);
  return counts;
}

/** The kind is a constant of the text, so that the newest of it come straight from their index. */
const countNewest = (wanted: Wanted, kind: ItemKind): RawBuilder<unknown> => sql`
  select ${sql.lit(kind)} as kind, h.hits, h.hits < ${MOST_COUNTED} and exists (select 1 from search_entry where kind = ${sql.lit(kind)} and ${conditions(wanted)} offset ${WINDOW}) as older
  from (select count(*)::int as hits from (
    select 1 from (select body from search_entry where kind = ${sql.lit(kind)} and ${conditions(wanted)} order by item_id desc limit ${WINDOW}) n where ${hits(wanted)} limit ${MOST_COUNTED}) c) h`;

async function countAll(db: Connection, wanted: Wanted, kind: ItemKind): Promise<number> {
  await readBy(db, 'index');
  const { rows } = await sql<{ hits: number }>`select count(*)::int as hits from (select 1 from search_entry where ${hits(wanted)} and kind = ${kind} and ${conditions(wanted)} limit ${MOST_COUNTED}) h`.execute(db);
  return rows[0]!.hits;
}

/** The newest that match, by id; `before` goes on below an id. What is rare is found by its words, what is common from the newest on. */
export async function newestMatching(db: Connection, wanted: Wanted & { before: string | null }): Promise<string[]> {
  if (wanted.scope.spaces.length === 0) return [];
  const rare = wanted.text.positive && !(await isCommon(db, wanted));
  await readBy(db, rare ? 'index' : 'time');
  const below = sql`(${wanted.before}::uuid is null or item_id < ${wanted.before}::uuid)`;
  const { rows } = rare
    ? await sql<{ item_id: string }>`
        with found as materialized (select item_id from search_entry where ${hits(wanted)} and ${conditions(wanted)} and ${below} limit ${MOST_FOUND})
        select item_id from found order by item_id desc limit ${wanted.limit}`.execute(db)
    : await sql<{ item_id: string }>`select item_id from search_entry where ${hits(wanted)} and ${conditions(wanted)} and ${below} order by item_id desc limit ${wanted.limit}`.execute(db);
  await readBy(db, 'planner');
  return rows.map((row) => row.item_id);
}
