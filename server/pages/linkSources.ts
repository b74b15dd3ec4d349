import type { Audience } from '../../shared/api/basics.ts';
import type { NewPage } from '../../shared/api/pages.ts';
import type { Ctx } from '../kontor.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { demandNoWider } from '../spaces/demandNoWider.ts';

type Sources = NonNullable<NewPage['sources']>;

/** Links a page to what it grew out of: posts that its writer reads, none of which reaches a further company by it (outward leads a release alone). */
export async function linkSources(ctx: Ctx, { page, space }: { page: string; space: { id: string; audience: Audience } }, sources: Sources): Promise<void> {
  for (const [place, { post, comment = null }] of sources.entries()) {
    const from = await ctx.db.selectFrom('post as p').innerJoin('space as s', 's.id', 'p.space_id').select(['s.id', 's.audience']).where('p.id', '=', post).executeTakeFirst();
    if (!from) throw notFound();
    if (space.audience !== 'internal') {
      demand(from.audience === space.audience ? true : 'widerAudience');
      await demandNoWider(ctx, from, space);
    }
    if (comment && !(await ctx.db.selectFrom('comment').select('id').where('id', '=', comment).where('post_id', '=', post).where('deleted', 'is', null).executeTakeFirst())) {
      throw new Problem('invalid', { fields: [{ field: 'page.sources', says: 'wrong' }] });
    }
    await ctx.db.insertInto('page_source').values({ page_id: page, post_id: post, comment_id: comment, place }).execute();
  }
}
