import { sql } from 'kysely';
import type { AdminSpace } from '../../shared/api/admin.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import type { Ctx } from '../kontor.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';

const MOST_POSTS = 10_000;
const MOST_OWNERS = 20;

type Row = Omit<AdminSpace, 'owners' | 'created' | 'archived'> & { created: Date; archived: Date | null; owners: PersonRefRow[]; sort: string };

/**
 * All spaces by name, a page at a time, for administrators: row security shows them names and members of every space. Posts are only
 * counted, past row security, since the number is all that leaves.
 */
export async function spacesForAdmin(ctx: Ctx, wanted: { limit?: number; before?: string }): Promise<{ items: AdminSpace[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const [name, id] = wanted.before ? readCursor(wanted.before, 2) : [null, null];
  const { rows } = await sql<Row>`
    select s.id, s.name, lower(s.name) as sort, s.audience, s.access, s.created, s.archived, is_ownerless(s.id) as ownerless, 0 as posts,
      (select count(*)::int from membership m where m.space_id = s.id) as members,
      (select coalesce(json_agg(o), '[]') from (select p.id, p.name, p.role, p.photo_id, p.company from membership m join person p on p.id = m.person_id
        where m.space_id = s.id and m.role = 'owner' order by p.name limit ${MOST_OWNERS}) o) as owners
    from space s where ${name}::text is null or (lower(s.name), s.id) > (${name}, ${id}::uuid)
    order by lower(s.name), s.id limit ${limit + 1}`.execute(ctx.db);
  const shown = rows.slice(0, limit);
  const posts = await postsIn(ctx, shown.map((row) => row.id));
  const last = shown.at(-1);
  return { items: shown.map((row) => present(row, posts)), next: rows.length > limit && last ? makeCursor(last.sort, last.id) : null };
}

const present = (row: Row, posts: Map<string, number>): AdminSpace => ({
  ...row,
  created: row.created.toISOString(),
  archived: row.archived?.toISOString() ?? null,
  owners: row.owners.map(personRef),
  posts: posts.get(row.id) ?? 0,
});

async function postsIn(ctx: Ctx, spaces: readonly string[]): Promise<Map<string, number>> {
  return ctx.asOwner(async (db) => {
    const { rows } = await sql<{ id: string; posts: number }>`
      select id, (select count(*)::int from (select 1 from post where space_id = s.id and deleted is null limit ${MOST_POSTS}) p) as posts from unnest(${spaces}::uuid[]) as s(id)`.execute(db);
    return new Map(rows.map((row) => [row.id, row.posts]));
  });
}
