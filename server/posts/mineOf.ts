import { sql } from 'kysely';
import type { SpaceRole } from '../../shared/api/spaces.ts';
import type { ReaderCount } from '../feed/loads.ts';
import type { Ctx } from '../kontor.ts';
import { isOutsider } from '../access/asker.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';
import type { PostFacts } from './loadPosts.ts';
import { myParts } from './parts/parts.ts';
import type { Mine } from './presentPost.ts';

interface Row {
  id: string;
  role: SpaceRole | null;
  bookmarked: boolean;
  watched: boolean;
  thanked: boolean;
  asked: boolean;
  confirmed: Date | null;
  deputised: PersonRefRow[] | null;
  space_id: string;
}

/** The asker's own marks and role for each of these posts, in one query. */
export async function mineOf(ctx: Ctx, posts: readonly PostFacts[]): Promise<Map<string, Mine>> {
  const me = ctx.asker.person;
  const ids = posts.map((post) => post.id);
  const { rows } = await sql<Row>`
    with wanted as (select p.id, p.space_id, p.required from post p where p.id = any(${ids}::uuid[]))
    select w.id, w.space_id, m.role, b.post_id is not null as bookmarked, coalesce(o.watching, false) as watched, t.item_id is not null as thanked,
      k.post_id is not null as asked, k.confirmed, ${isOutsider(ctx.asker) ? sql`null` : deputisedBy(me)} as deputised
    from wanted w
    left join membership m on m.space_id = w.space_id and m.person_id = ${me}
    left join bookmark b on b.post_id = w.id and b.person_id = ${me}
    left join watch o on o.post_id = w.id and o.person_id = ${me}
    left join thanks t on t.item_id = w.id and t.person_id = ${me}
    left join acknowledgement k on k.post_id = w.id and k.person_id = ${me}`.execute(ctx.db);
  const readers = await ctx.kontor.readModel.readers([...new Set(rows.map((row) => row.space_id))], ctx.db);
  const parts = await myParts(ctx, posts);
  return new Map(rows.map(({ id, space_id, ...row }) => [id, { person: me, partner: ctx.asker.partner, part: parts.get(id), ...row, deputised: (row.deputised ?? []).map(personRef), ...readersBeside(readers.get(space_id)) }]));
}

// Only required readings are looked into, so that all others cost nothing.
const deputisedBy = (me: string) => sql`case when w.required then (select json_agg(json_build_object('id', d.id, 'name', d.name, 'role', d.role, 'photo_id', d.photo_id, 'company', d.company) order by d.name)
      from deputised(w.id, ${me}) s join person d on d.id = s.person_id) end`;

/** Persons and companies that read along, as a post says it. */
export const readersBeside = (count: ReaderCount | undefined): Pick<Mine, 'readers' | 'companies'> => ({ readers: count?.persons ?? 0, companies: count?.companies.length ?? 1 });
