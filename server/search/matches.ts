import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Hit } from '../../shared/api/feed.ts';
import type { Tables } from '../database/tables.ts';
import type { TextQuery } from './expandTerms.ts';
import { isPostKind } from './kinds.ts';
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
}
export interface Matches {
  page: Match[];
  counts: ItemCounts;
}

/** Counts are exact below this and say "or more" at it. */
export const MOST_COUNTED = 1000;
// What has more hits than this is not ranked as a whole: the newest, and those with the words in the title.
const MOST_RANKED = 2000;
const NEWEST = 300;

const instant = (day: Temporal.PlainDate | null, timeZone: string): string | null => day && day.toZonedDateTime(timeZone).toInstant().toString();

function conditions({ scope, timeZone }: Wanted): RawBuilder<unknown> {
  const kind = isPostKind(scope.kind) ? 'post' : scope.kind;
  return sql`space_id = any(${scope.spaces}::uuid[])
    and (${scope.author}::uuid is null or author_id = ${scope.author}::uuid)
    and (${kind}::text is null or kind = ${kind}::text)
    and (${isPostKind(scope.kind) ? scope.kind : null}::text is null or post_kind = ${scope.kind}::text)
    and (${instant(scope.from, timeZone)}::timestamptz is null or created >= ${instant(scope.from, timeZone)}::timestamptz)
    and (${instant(scope.until, timeZone)}::timestamptz is null or created < ${instant(scope.until, timeZone)}::timestamptz)`;
}

/** Titles above bodies, the words themselves above stems and parts, accepted answers above others, and mildly the newer above the older. */
const score = ({ text, at }: Wanted): RawBuilder<unknown> => sql`round((
    case when title @@ ${text.exact}::tsquery then 6 when title @@ ${text.near}::tsquery then 4.5 when title @@ ${text.full}::tsquery then 2.5 else 0 end
  + case when body @@ ${text.exact}::tsquery then 2 when body @@ ${text.near}::tsquery then 1.6 else 0 end
  + case when accepted then 2 when kind = 'post' then 1 else 0 end
  + 1.5 / (1 + greatest(0, extract(epoch from ${at}::timestamptz - created)) / 5184000))::numeric, 5)`;

const columns = sql`item_id, kind, created, accepted, title, body`;
const past = ({ after }: Wanted): RawBuilder<unknown> => sql`(${after?.score ?? null}::numeric is null or (score, item_id) < (${after?.score ?? null}::numeric, ${after?.id ?? null}::uuid))`;

// The planner can't know how often a part of a word occurs and would now and then read the whole table in order; hits are bounded, so the index is right.
const byIndex = sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)`;
const byTime = sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'on', true), set_config('enable_bitmapscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)`;
const asEver = sql`select set_config('enable_seqscan', 'on', true), set_config('enable_indexscan', 'on', true), set_config('enable_bitmapscan', 'on', true), set_config('plan_cache_mode', 'auto', true)`;

/** A page of what matches, the best first, and the counts by kind. Runs without row security: its spaces are those of the scope. */
export async function matchesOf(db: Connection, wanted: Wanted): Promise<Matches> {
  if (wanted.scope.spaces.length === 0) return { page: [], counts: { post: 0, comment: 0, file: 0 } };
  try {
    if (!wanted.text.positive) return await listed(db, wanted);
    return (await ranked(db, wanted)) ?? (await newest(db, wanted));
  } finally {
    // After an error the transaction is over anyway, and with it the settings.
    await asEver.execute(db).catch(() => {});
  }
}

/** All matches ranked, or null when there are too many. */
async function ranked(db: Connection, wanted: Wanted): Promise<Matches | null> {
  await byIndex.execute(db);
  const { rows } = await sql<ItemCounts & { total: number; page: Match[] | null }>`
    with found as materialized (select ${columns} from search_entry where body @@ ${wanted.text.full}::tsquery and ${conditions(wanted)} limit ${MOST_RANKED + 1}),
      scored as (select item_id, ${score(wanted)} as score from found where ${wanted.kind}::text is null or kind = ${wanted.kind}::text),
      page as (select item_id, score from scored where ${past(wanted)} order by score desc, item_id desc limit ${wanted.limit})
    select count(*)::int as total, count(*) filter (where kind = 'post')::int as post, count(*) filter (where kind = 'comment')::int as comment, count(*) filter (where kind = 'file')::int as file,
      (select json_agg(json_build_object('item_id', item_id, 'score', score::text) order by score desc, item_id desc) from page) as page
    from found`.execute(db);
  const { total, page, post, comment, file } = rows[0]!;
  return total > MOST_RANKED ? null : { page: page ?? [], counts: { post, comment, file } };
}

/** The newest matches and those by title, ranked among each other. */
async function newest(db: Connection, wanted: Wanted): Promise<Matches> {
  const counts = await countEach(db, wanted, sql`body @@ ${wanted.text.full}::tsquery`);
  const kind = sql`(${wanted.kind}::text is null or kind = ${wanted.kind}::text)`;
  const titled = await sql<{ item_id: string }>`select item_id from search_entry where title @@ ${wanted.text.near}::tsquery and title is not null and ${conditions(wanted)} and ${kind} limit ${NEWEST}`.execute(db);
  await byTime.execute(db);
  const late = await sql<{ item_id: string }>`select item_id from search_entry where body @@ ${wanted.text.full}::tsquery and ${conditions(wanted)} and ${kind} order by item_id desc limit ${NEWEST}`.execute(db);
  const ids = [...titled.rows, ...late.rows].map((row) => row.item_id);
  const { rows } = await sql<Match>`
    with scored as (select item_id, ${score(wanted)} as score from search_entry where item_id = any(${ids}::uuid[]))
    select item_id, score::text as score from scored where ${past(wanted)} order by scored.score desc, item_id desc limit ${wanted.limit}`.execute(db);
  return { page: rows, counts };
}

/** Filters without words: what they leave, the newest first. */
async function listed(db: Connection, wanted: Wanted): Promise<Matches> {
  const holds = wanted.text.terms.length > 0 ? sql`body @@ ${wanted.text.full}::tsquery` : sql`true`;
  const counts = await countEach(db, wanted, holds);
  const { rows } = await sql<Match>`
    select item_id, '0' as score from search_entry where ${holds} and ${conditions(wanted)} and (${wanted.kind}::text is null or kind = ${wanted.kind}::text)
      and (${wanted.after?.id ?? null}::uuid is null or item_id < ${wanted.after?.id ?? null}::uuid)
    order by item_id desc limit ${wanted.limit}`.execute(db);
  return { page: rows, counts };
}

async function countEach(db: Connection, wanted: Wanted, holds: RawBuilder<unknown>): Promise<ItemCounts> {
  const count = (kind: ItemKind) => sql`(select count(*)::int from (select 1 from search_entry where ${holds} and ${conditions(wanted)} and kind = ${kind} limit ${MOST_COUNTED}) n)`;
  const { rows } = await sql<ItemCounts>`select ${count('post')} as post, ${count('comment')} as comment, ${count('file')} as file`.execute(db);
  return rows[0]!;
}
