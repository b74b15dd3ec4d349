import { sql } from 'kysely';
import type { Audience } from '../../shared/api/basics.ts';
import type { PageSource } from '../../shared/api/pages.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { postFor } from '../posts/postFor.ts';

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
