import { sql } from 'kysely';
import type { PartnerState, SpaceCompanies } from '../../shared/api/partners.ts';
import type { Ctx } from '../kontor.ts';
import { spaceFor } from '../spaces/spaceFor.ts';

interface Row {
  id: string;
  name: string;
  state: PartnerState;
  added: Date;
  secrecy: boolean;
  persons: number;
}

/** The companies of a space for those who read it, and what is in it: what somebody new would see who may see all. */
export async function companiesFor(ctx: Ctx, space: string): Promise<SpaceCompanies> {
  await spaceFor(ctx, space, 'read');
  const { rows } = await sql<Row>`
    select f.id, f.name, f.state, n.added,
      exists (select 1 from agreement a where a.partner_id = f.id and a.kind = 'nda' and a.removed is null and a.valid_from <= d.day and (a.valid_until is null or a.valid_until >= d.day)) as secrecy,
      (select count(*)::int from membership m join person p on p.id = m.person_id where m.space_id = n.space_id and p.partner_id = f.id and p.state = 'active' and p.access_until > ${ctx.now}) as persons
    from (select (${ctx.now}::timestamptz at time zone time_zone)::date as day from house) d cross join space_partner n join partner f on f.id = n.partner_id
    where n.space_id = ${space}::uuid order by lower(f.name) limit 200`.execute(ctx.db);
  const items = rows.map(({ id, name, state, added, secrecy, persons }) => ({ partner: { id, name }, state, secrecy, added: added.toISOString(), persons }));
  return { items, content: await contentOf(ctx, space) };
}

async function contentOf(ctx: Ctx, space: string): Promise<SpaceCompanies['content']> {
  const { rows } = await sql<{ posts: number; comments: number; files: number; oldest: Date | null }>`
    select count(*)::int as posts, min(p.created) as oldest,
      (select count(*)::int from comment c join post q on q.id = c.post_id where q.space_id = ${space}::uuid and q.deleted is null and c.deleted is null) as comments,
      (select count(*)::int from file f left join comment c on c.id = f.comment_id join post q on q.id = coalesce(f.post_id, c.post_id)
        where q.space_id = ${space}::uuid and f.removed is null and q.deleted is null and c.deleted is null) as files
    from post p where p.space_id = ${space}::uuid and p.deleted is null`.execute(ctx.db);
  const { oldest, ...counts } = rows[0]!;
  return { ...counts, oldest: oldest?.toISOString() ?? null };
}
