import { sql } from 'kysely';
import type { Knower } from '../../shared/api/knowledge.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import { idFloor } from '../ids.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { spelled } from '../search/parseQuery.ts';
import { wordsWithin } from '../search/wordsWithin.ts';
import { topicFor } from '../topics/topicFor.ts';

interface Wanted {
  q?: string;
  topic?: string;
  among?: string;
  limit?: number;
  before?: string;
}
interface Row {
  id: string; name: string; role: string | null; photo_id: string | null; company: string | null; department: string | null; site: string | null;
  declared: string[]; answered: string[];
}

/**
 * Members who know of a topic, by name: what they declare as skills counts, and, if they agreed to that as well, answers of theirs that
 * were accepted where the asker reads; `among` leaves only these persons. Only who agreed to be shown; no order but the alphabet, and no counts.
 */
export async function knowersFor(ctx: Ctx, wanted: Wanted): Promise<{ items: Knower[]; next: string | null }> {
  const limit = wanted.limit ?? 30;
  const [name, id] = (wanted.before ? readCursor(wanted.before, 2) : ['', idFloor(null)]) as [string, string];
  const topics = await topicsMeant(ctx, wanted);
  const q = spelled(wanted.q ?? '');
  const words = q === '' ? null : wordsWithin(q);
  const all = words === null && wanted.topic === undefined;
  const among = wanted.among?.split(',') ?? null;
  const { rows } = await ctx.asOwner((db) =>
    sql<Row>`
      with meant as (select key from topic_name where topic_id = any(${topics}::uuid[])),
        shown as (select p.* from consent c join person p on p.id = c.person_id and p.state = 'active' and p.kind = 'member' where c.what = 'shown' and (${among}::uuid[] is null or p.id = any(${among}::uuid[]))),
        known as (
          select p.id, p.name, p.role, p.photo_id, p.company, p.department, p.site,
            array(select s from unnest(p.skills) as s cross join lateral (select search_fold(search_plain(s)) as key) k
              where k.key <> '' and (${all}::boolean or k.key in (select key from meant) or k.key like all(${words}::text[])) order by s) as declared,
            array(select distinct t.name from consent a join comment c on c.author_id = a.person_id and c.deleted is null join post o on o.answer_id = c.id and o.deleted is null
              join post_topic pt on pt.post_id = o.id join topic t on t.id = pt.topic_id
              where a.person_id = p.id and a.what = 'answers' and pt.topic_id = any(${topics}::uuid[]) and pt.space_id in (select readable_spaces()) order by 1) as answered
          from shown p)
      select * from known where (cardinality(declared) > 0 or cardinality(answered) > 0) and (lower(name), id) > (${name}, ${id}::uuid) order by lower(name), id limit ${limit + 1}`.execute(db),
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(present), next: rows.length > limit && last ? makeCursor(last.name.toLowerCase(), last.id) : null };
}

const present = ({ declared, answered, department, site, ...row }: Row): Knower => ({
  person: personRef(row),
  department,
  site,
  topics: [...new Set([...declared, ...answered])],
  declared: declared.length > 0,
  answered: answered.length > 0,
});

/** The topics that are asked for, as far as the asker knows them: the one named, or those of which a spelling contains the words. */
async function topicsMeant(ctx: Ctx, { q, topic }: Wanted): Promise<string[]> {
  if (topic !== undefined) return [(await topicFor(ctx, topic, 'know')).id];
  const key = spelled(q ?? '');
  if (key === '') return [];
  const rows = await ctx.db.selectFrom('topic_name').select('topic_id').where(sql<boolean>`key like all(${wordsWithin(key)}::text[])`).distinct().limit(50).execute();
  return rows.map((row) => row.topic_id);
}
