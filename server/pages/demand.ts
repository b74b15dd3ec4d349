import { sql } from 'kysely';
import type { Ctx } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { membersOf } from '../spaces/membersOf.ts';
import type { LoadedSpace } from '../spaces/spaceFor.ts';

/** Who keeps a page works for the house and reads its space. */
export async function demandOwner(ctx: Ctx, space: Pick<LoadedSpace, 'id' | 'access'>, owner: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where p.id = ${owner} and p.state = 'active' and p.kind = 'member'
      and (${space.access === 'open'}::boolean or exists (select 1 from ${membersOf(space.id)} m where m.person_id = p.id))`.execute(ctx.db);
  if (rows.length === 0) throw new Problem('invalid', { fields: [{ field: 'page.owner', says: 'unknownPerson' }] });
}

const DEEPEST = 8;

/** A page stands under another page of its space, at most eight deep and never under itself. */
export async function demandParent(ctx: Ctx, { page, space }: { page: string; space: string }, parent: string): Promise<void> {
  const { rows } = await sql<{ id: string; depth: number }>`
    with recursive above(id, parent_id, depth) as (
      select g.post_id, g.parent_id, 1 from page g join post p on p.id = g.post_id where g.post_id = ${parent} and p.space_id = ${space} and p.deleted is null
      union all
      select g.post_id, g.parent_id, a.depth + 1 from above a join page g on g.post_id = a.parent_id where a.depth < ${DEEPEST + 1}
    ) select id, depth from above`.execute(ctx.db);
  if (rows.length === 0 || rows.length > DEEPEST || rows.some((row) => row.id === page)) throw new Problem('invalid', { fields: [{ field: 'page.parent', says: 'wrong' }] });
}
