import { sql } from 'kysely';
import type { Audience } from '../../shared/api/basics.ts';
import type { NewPage, PageSource } from '../../shared/api/pages.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { postFor } from '../posts/postFor.ts';
import { demand, Problem } from '../problems.ts';
import { demandNoWider } from '../spaces/demandNoWider.ts';

type Sources = NonNullable<NewPage['sources']>;

/** Links a page to what it grew out of: posts that its writer reads, none of which reaches a further company by it (outward leads a release alone). */
export async function linkSources(ctx: Ctx, { page, space }: { page: string; space: { id: string; audience: Audience } }, sources: Sources): Promise<void> {
  for (const [place, { post: id, comment = null }] of sources.entries()) {
    const { post } = await postFor(ctx, id, 'read');
    if (space.audience !== 'internal') {
      demand(post.space.audience === space.audience ? true : 'widerAudience');
      await demandNoWider(ctx, post.space, space);
    }
    if (comment && !(await ctx.db.selectFrom('comment').select('id').where('id', '=', comment).where('post_id', '=', id).where('deleted', 'is', null).executeTakeFirst())) {
      throw new Problem('invalid', { fields: [{ field: 'page.sources', says: 'wrong' }] });
    }
    await ctx.db.insertInto('page_source').values({ page_id: page, post_id: id, comment_id: comment, place }).execute();
  }
}

interface Row {
  post: string; comment: string | null; kind: string; title: string | null; text: string; created: Date; space_id: string; space_name: string; audience: Audience;
  person: string; name: string; role: string | null; photo_id: string | null; company: string | null;
}

const SHORT = 80;
const MOST = 100;

/** What a page grew out of, as far as the asker reads it; what they may not read is not even counted. */
export async function sourcesFor(ctx: Ctx, page: string): Promise<{ items: PageSource[]; next: null }> {
  await postFor(ctx, page, 'read');
  const { rows } = await sql<Row>`${sourceRows} where g.page_id = ${page} and p.deleted is null and (g.comment_id is null or c.deleted is null) order by g.place limit ${MOST}`.execute(ctx.db);
  return { items: rows.map(sourceOf), next: null };
}

const sourceRows = sql`
  select g.post_id as post, g.comment_id as comment, p.kind, p.title, coalesce(c.text, p.text) as text, coalesce(c.created, p.created) as created, s.id as space_id, s.name as space_name, s.audience,
    a.id as person, a.name, a.role, a.photo_id, a.company
  from page_source g join post p on p.id = g.post_id left join comment c on c.id = g.comment_id join space s on s.id = p.space_id join person a on a.id = coalesce(c.author_id, p.author_id)`;

const sourceOf = (row: Row): PageSource => ({
  post: row.post,
  comment: row.comment,
  kind: row.kind,
  title: row.title ?? row.text.slice(0, SHORT),
  author: personRef({ ...row, id: row.person }),
  space: { id: row.space_id, name: row.space_name, audience: row.audience },
  created: row.created.toISOString(),
});
