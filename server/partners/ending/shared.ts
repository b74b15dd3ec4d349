import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** A space that both sides could read, and from when on the partner could. `from` is null for its beginning. */
export interface SharedSpace {
  space: string;
  name: string;
  from: string | null;
}

/** The spaces that people of a partner are in. What was there before the first of them could look back to belongs to the house alone (negative case N15). */
export async function sharedSpaces(db: Kysely<Tables>, partner: string): Promise<SharedSpace[]> {
  const { rows } = await sql<{ space: string; name: string; from: Date | null }>`
    select s.id as space, s.name, case when bool_or(m.history_from is null) then null else min(m.history_from) end as from
    from membership m join person p on p.id = m.person_id join space s on s.id = m.space_id and s.audience = 'partners'
    where p.partner_id = ${partner}::uuid group by s.id, s.name order by s.name`.execute(db);
  return rows.map((row) => ({ ...row, from: row.from?.toISOString() ?? null }));
}

/** The posts of a shared space that both sides could read: not deleted, never strictly confidential. */
export const sharedPosts = ({ space, from }: Pick<SharedSpace, 'space' | 'from'>) => sql`
  select q.* from post q where q.space_id = ${space}::uuid and q.deleted is null and q.label <> 'strictly-confidential' and q.created >= coalesce(${from}::timestamptz, '-infinity')`;

/** Files of these posts and of their answers. */
export const sharedFiles = (shared: Pick<SharedSpace, 'space' | 'from'>) => sql`
  select f.*, p.id as thread from file f left join comment c on c.id = f.comment_id join (${sharedPosts(shared)}) p on p.id = coalesce(f.post_id, c.post_id)
  where f.removed is null and f.label <> 'strictly-confidential' and (c.id is null or (c.deleted is null and c.label <> 'strictly-confidential'))`;

/** How many posts, answers and files both sides could read there. */
export async function countShared(db: Kysely<Tables>, shared: Pick<SharedSpace, 'space' | 'from'>): Promise<{ posts: number; comments: number; files: number }> {
  const { rows } = await sql<{ posts: number; comments: number; files: number }>`
    with p as (${sharedPosts(shared)}) select (select count(*)::int from p) as posts,
      (select count(*)::int from comment c join p on p.id = c.post_id where c.deleted is null and c.label <> 'strictly-confidential') as comments,
      (select count(*)::int from (${sharedFiles(shared)}) f) as files`.execute(db);
  return rows[0]!;
}
