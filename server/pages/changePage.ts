import { sql } from 'kysely';
import type { PageChange } from '../../shared/api/pages.ts';
import type { Asker } from '../access/asker.ts';
import { canArrange, canKeep, canReview, type PageFactsForPolicy } from '../access/policies/page.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import type { PageFacts } from '../posts/parts/page.ts';
import { postFor, type HeldPost } from '../posts/postFor.ts';
import { policyFacts } from '../posts/presentPost.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { dayOf, monthsAfter } from './ages.ts';
import { demandOwner, demandParent } from './demand.ts';

/** A page that the asker reads, with what its policies need. */
async function pageFor(ctx: Ctx, id: string): Promise<HeldPost & { page: PageFacts; facts: PageFactsForPolicy }> {
  const held = await postFor(ctx, id, 'read');
  if (held.post.kind !== 'page' || held.post.part === null) throw notFound();
  const page = held.post.part as PageFacts;
  return { ...held, page, facts: { ...policyFacts(held.post, held.mine), owner: page.owner?.id ?? null } };
}

/** Puts a page at another place of its tree, or changes who keeps it and when it is looked at again; its text and versions stay. */
export async function changePage(kontor: Kontor, asker: Asker, id: string, change: PageChange): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post, page, facts } = await pageFor(ctx, id);
    const { parent, after, owner, review, reviewMonths } = change;
    const placed = parent !== undefined || after !== undefined;
    const kept = owner !== undefined || review !== undefined || reviewMonths !== undefined;
    if (placed) demand(canArrange(facts));
    if (kept) demand(canKeep(facts));
    if (placed) {
      await holdTree(ctx, post.space.id);
      const under = parent === undefined ? page.parent : parent;
      if (under) await demandParent(ctx, { page: id, space: post.space.id }, under);
      await putBehind(ctx, { page: id, space: post.space.id, parent: under }, after ?? null);
      ctx.record({ kind: 'page.arranged', space: post.space.id, post: id, data: {} });
    }
    if (!kept) return;
    if (owner !== undefined) await demandOwner(ctx, post.space, owner);
    if (review && review < dayOf(ctx.now, asker.timeZone)) throw new Problem('invalid', { fields: [{ field: 'review', says: 'past' }] });
    await ctx.db
      .updateTable('page')
      .set({
        ...(owner === undefined ? {} : { owner_id: owner }),
        ...(review === undefined ? {} : { review }),
        ...(reviewMonths === undefined ? {} : { review_months: reviewMonths }),
      })
      .where('post_id', '=', id)
      .execute();
    if (owner !== undefined) await letWatch(ctx, id, owner);
    ctx.record({ kind: 'page.kept', space: post.space.id, post: id, subject: owner ?? null, data: {} });
  });
}

/** Who keeps a page hears of what becomes of it, unless they said that they don't want to. */
const letWatch = (ctx: Ctx, post: string, person: string) =>
  ctx.asOwner((db) => db.insertInto('watch').values({ person_id: person, post_id: post, watching: true }).onConflict((conflict) => conflict.doNothing()).execute());

/** Two changes of one tree at a time could put two pages below each other. */
const holdTree = (ctx: Ctx, space: string) => sql`select g.post_id from page g join post p on p.id = g.post_id where p.space_id = ${space} order by g.post_id for update of g`.execute(ctx.db);

/** Numbers the pages of one parent anew, this one right behind `after`, or first. */
async function putBehind(ctx: Ctx, { page, space, parent }: { page: string; space: string; parent: string | null }, after: string | null): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select g.post_id as id from page g join post p on p.id = g.post_id
    where p.space_id = ${space} and p.deleted is null and g.post_id <> ${page} and g.parent_id is not distinct from ${parent}::uuid order by g.place, g.post_id`.execute(ctx.db);
  const ids = rows.map((row) => row.id);
  const at = after === null ? 0 : ids.indexOf(after) + 1;
  if (after !== null && at === 0) throw new Problem('invalid', { fields: [{ field: 'after', says: 'wrong' }] });
  const order = ids.toSpliced(at, 0, page);
  await sql`update page g set place = w.place, parent_id = case when g.post_id = ${page} then ${parent}::uuid else g.parent_id end
    from unnest(${order}::uuid[]) with ordinality as w(id, place) where g.post_id = w.id`.execute(ctx.db);
}

/** Says that a page is still right: the next day to look at it is counted from today. */
export async function reviewPage(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post, page, facts } = await pageFor(ctx, id);
    demand(canReview(facts));
    const review = page.reviewMonths === null ? null : monthsAfter(dayOf(ctx.now, asker.timeZone), page.reviewMonths);
    await ctx.db.updateTable('page').set({ reviewed: ctx.now, reviewed_by: asker.person, review }).where('post_id', '=', id).execute();
    ctx.record({ kind: 'page.reviewed', space: post.space.id, post: id, data: {} });
  });
}
