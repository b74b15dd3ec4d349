import { sql } from 'kysely';
import type { Topic } from '../../shared/api/topics.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import { idFloor } from '../ids.ts';
import type { Ctx } from '../kontor.ts';
import { spelled } from '../search/parseQuery.ts';
import { wordsWithin } from '../search/wordsWithin.ts';

interface Wanted {
  q?: string;
  limit?: number;
  before?: string;
}

/** Posts of a topic are counted up to this, which then means: or more. */
const MOST_COUNTED = 200;

/** Topics that the asker knows by name, a page at a time; with `q` those of which a spelling contains each word of it. */
export async function topicsFor(ctx: Ctx, wanted: Wanted): Promise<{ items: Topic[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const [name, id] = (wanted.before ? readCursor(wanted.before, 2) : ['', idFloor(null)]) as [string, string];
  const q = spelled(wanted.q ?? '');
  const { rows } = await sql<{ id: string; name: string }>`
    select t.id, t.name from topic t
    where (lower(t.name), t.id) > (${name}, ${id}::uuid) and (${q} = '' or exists (select 1 from topic_name n where n.topic_id = t.id and n.key like all(${wordsWithin(q)}::text[])))
    order by lower(t.name), t.id limit ${limit + 1}`.execute(ctx.db);
  const shown = rows.slice(0, limit);
  const counts = await countsOf(ctx, shown.map((row) => row.id));
  const last = shown.at(-1);
  return { items: shown.map((row) => ({ ...row, ...counts.get(row.id)! })), next: rows.length > limit && last ? makeCursor(last.name.toLowerCase(), last.id) : null };
}

/** How many posts the asker may read under each of these topics (200 means or more), and when the last one came. */
export async function countsOf(ctx: Ctx, topics: readonly string[]): Promise<Map<string, Pick<Topic, 'posts' | 'last'>>> {
  const { rows } = await sql<{ id: string; posts: number; last: Date | null }>`
    select wanted.id, count(n.created)::int as posts, max(n.created) as last from unnest(${topics}::uuid[]) as wanted(id)
    left join lateral (select p.created from post_topic pt join post p on p.id = pt.post_id and p.deleted is null where pt.topic_id = wanted.id order by pt.post_id desc limit ${MOST_COUNTED}) n on true
    group by 1`.execute(ctx.db);
  return new Map(rows.map(({ id, posts, last }) => [id, { posts, last: last?.toISOString() ?? null }]));
}
