import { sql, type Kysely } from 'kysely';
import type { NewPage, PageShown, PageTemplate } from '../../../shared/api/pages.ts';
import type { PersonRef } from '../../../shared/api/people.ts';
import * as policy from '../../access/policies/page.ts';
import { ability } from '../../access/verdict.ts';
import type { Tables } from '../../database/tables.ts';
import { agesOn, AGEING_MONTHS, dayOf, monthsAfter } from '../../pages/ages.ts';
import { demandOwner, demandParent } from '../../pages/demand.ts';
import { linkSources } from '../../pages/linkSources.ts';
import { personRef, type PersonRefRow } from '../../people/personRef.ts';
import { itemFacts } from '../itemFacts.ts';
import type { Part } from './part.ts';

/** A page as all its readers see it. */
export interface PageFacts {
  parent: string | null;
  template: PageTemplate | null;
  owner: PersonRef | null;
  editor: PersonRef | null;
  review: string | null;
  reviewMonths: number | null;
  reviewed: { at: Date; by: PersonRef | null } | null;
  touched: Date;
}

interface Row {
  id: string; parent: string | null; template: PageTemplate | null; review: string | null; review_months: number | null; reviewed: Date | null; touched: Date;
  owner: PersonRefRow | null; editor: PersonRefRow | null; reviewer: PersonRefRow | null;
}

const person = (of: string) => sql.raw(`(select json_build_object('id', x.id, 'name', x.name, 'role', x.role, 'photo_id', x.photo_id, 'company', x.company) from person x where x.id = ${of})`);

/** A page: knowledge that stays, with its place, its keeper and the day on which it is looked at again. The copy of a release has neither keeper nor day. */
export const pagePart: Part<PageFacts> = {
  kind: 'page',
  async publish(ctx, { id, space }, { page = {} }) {
    const { parent = null, owner = ctx.asker.person, reviewMonths = AGEING_MONTHS, template = null, sources = [] }: NewPage = page;
    await demandOwner(ctx, space, owner);
    if (parent) await demandParent(ctx, { page: id, space: space.id }, parent);
    const review = reviewMonths === null ? null : monthsAfter(dayOf(ctx.now, ctx.asker.timeZone), reviewMonths);
    const { rows } = await sql<{ place: number }>`select coalesce(max(g.place) + 1, 0)::int as place from page g join post p on p.id = g.post_id
      where p.space_id = ${space.id} and g.parent_id is not distinct from ${parent}::uuid`.execute(ctx.db);
    await ctx.db.insertInto('page').values({ post_id: id, parent_id: parent, place: rows[0]!.place, template, owner_id: owner, review, review_months: reviewMonths }).execute();
    await linkSources(ctx, { page: id, space }, sources);
  },
  async load(db: Kysely<Tables>, ids) {
    const { rows } = await sql<Row>`
      select p.id, (select u.id from post u where u.id = g.parent_id and u.space_id = p.space_id and u.deleted is null) as parent, g.template, g.review::text, g.review_months, g.reviewed,
        greatest(p.created, p.edited, g.reviewed) as touched,
        ${person('g.owner_id')} as owner, ${person('coalesce(p.edited_by, p.author_id)')} as editor, ${person('g.reviewed_by')} as reviewer
      from page g join post p on p.id = g.post_id where g.post_id = any(${ids}::uuid[])`.execute(db);
    return new Map(rows.map((row) => [row.id, factsOf(row)]));
  },
  present(facts, { post, mine }): PageShown {
    const { touched, reviewed, editor, ...same } = facts;
    const of = { ...itemFacts(post, mine), outsider: mine.partner !== null, owner: facts.owner?.id ?? null };
    return {
      ...same,
      editor: editor ?? post.author,
      reviewed: reviewed && { at: reviewed.at.toISOString(), by: reviewed.by },
      ages: agesOn({ review: facts.review, touched }),
      abilities: { arrange: ability(policy.canArrange(of)), keep: ability(policy.canKeep(of)), review: ability(policy.canReview(of)) },
    };
  },
};

const factsOf = (row: Row): PageFacts => ({
  parent: row.parent,
  template: row.template,
  owner: row.owner && personRef(row.owner),
  editor: row.editor && personRef(row.editor),
  review: row.review,
  reviewMonths: row.review_months,
  reviewed: row.reviewed && { at: row.reviewed, by: row.reviewer && personRef(row.reviewer) },
  touched: row.touched,
});
