import { sql, type RawBuilder } from 'kysely';
import type { Audience, Label } from '../../shared/api/basics.ts';
import type { PageLine } from '../../shared/api/pages.ts';
import type { Ctx } from '../kontor.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';
import { spaceFor } from '../spaces/spaceFor.ts';
import { AGEING_MONTHS, agesOn } from './ages.ts';

interface Row {
  id: string; title: string | null; parent: string | null; label: Label; review: string | null; touched: Date; written: Date; released: boolean;
  space_id: string; space_name: string; audience: Audience; owner: PersonRefRow | null;
}

const MOST = 2000;

const lines = sql`
  select p.id, p.title, (select u.id from post u where u.id = g.parent_id and u.space_id = p.space_id and u.deleted is null) as parent, p.label, g.review::text,
    greatest(p.created, p.edited, g.reviewed) as touched, coalesce(p.edited, p.created) as written, p.release_id is not null as released,
    s.id as space_id, s.name as space_name, s.audience,
    (select json_build_object('id', x.id, 'name', x.name, 'role', x.role, 'photo_id', x.photo_id, 'company', x.company) from person x where x.id = g.owner_id) as owner
  from page g join post p on p.id = g.post_id join space s on s.id = p.space_id`;

const lineOf = (row: Row): PageLine => ({
  id: row.id,
  title: row.title ?? '',
  parent: row.parent,
  space: { id: row.space_id, name: row.space_name, audience: row.audience },
  label: row.label,
  owner: row.owner && personRef(row.owner),
  review: row.review,
  ages: agesOn(row),
  written: row.written.toISOString(),
  released: row.released,
});

/** All pages of a space, those of one parent in their order; whoever reads puts them together by `parent`. At most 2,000. */
export async function treeFor(ctx: Ctx, space: string): Promise<{ items: PageLine[]; next: null }> {
  await spaceFor(ctx, space, 'read');
  const { rows } = await sql<Row>`${lines} where p.space_id = ${space} and p.deleted is null order by g.place, p.id limit ${MOST}`.execute(ctx.db);
  return { items: rows.map(lineOf), next: null };
}

/** Which pages a list over all spaces shows: those written last, those the asker keeps, or those that age, the oldest first. */
export type PageList = 'recent' | 'mine' | 'ageing';

/** Pages over all spaces that the asker reads. */
export async function pagesFor(ctx: Ctx, { list = 'recent', limit = 20 }: { list?: PageList; limit?: number }): Promise<{ items: PageLine[]; next: null }> {
  const of: Record<PageList, RawBuilder<unknown>> = {
    recent: sql`p.release_id is null order by coalesce(p.edited, p.created) desc`,
    mine: sql`g.owner_id = ${ctx.asker.person} order by g.review nulls last`,
    ageing: sql`p.release_id is null and (g.review <= ${ctx.now}::date or greatest(p.created, p.edited, g.reviewed) < ${ctx.now}::timestamptz - ${AGEING_MONTHS} * interval '1 month')
      order by least(g.review, (greatest(p.created, p.edited, g.reviewed) + ${AGEING_MONTHS} * interval '1 month')::date)`,
  };
  const { rows } = await sql<Row>`${lines} where p.deleted is null and ${of[list]}, p.id desc limit ${limit}`.execute(ctx.db);
  return { items: rows.map(lineOf), next: null };
}

/** The pages that grew out of a post, as far as the asker reads them. */
export async function grownFrom(ctx: Ctx, post: string): Promise<{ items: PageLine[]; next: null }> {
  const { rows } = await sql<Row>`${lines} where p.deleted is null and exists (select 1 from page_source o where o.page_id = g.post_id and o.post_id = ${post}) order by p.id desc limit 20`.execute(ctx.db);
  return { items: rows.map(lineOf), next: null };
}
