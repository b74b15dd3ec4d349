import type { Notice } from '../../shared/api/feed.ts';
import type { NoticeKind } from '../../shared/api/people.ts';
import { excerptOf } from '../../shared/richtext/excerptOf.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';

const EXCERPT_CHARS = 160;
const TITLE_CHARS = 80;

/** What the asker was told, newest first, as far as they may still read it. */
export async function noticesFor(ctx: Ctx, wanted: { limit?: number; before?: string; unseen?: boolean; kind?: NoticeKind }): Promise<{ items: Notice[]; next: string | null }> {
  const limit = wanted.limit ?? 30;
  const rows = await ctx.db
    .selectFrom('notice as n')
    .innerJoin('post as p', 'p.id', 'n.post_id')
    .innerJoin('space as s', 's.id', 'p.space_id')
    .leftJoin('comment as c', 'c.id', 'n.comment_id')
    .leftJoin('person as a', 'a.id', 'n.actor_id')
    .select(['n.id', 'n.kind', 'n.urgent', 'n.created', 'n.seen', 'n.comment_id', 'p.id as post_id', 'p.title', 's.id as space_id', 's.name as space_name', 's.audience'])
    .select(['a.id as actor_id', 'a.name as actor_name', 'a.role as actor_role', 'a.photo_id as actor_photo', 'a.company as actor_company'])
    .select((eb) => [eb.fn<string>('left', ['p.text', eb.val(EXCERPT_CHARS + 1)]).as('post_text'), eb.fn<string>('left', ['c.text', eb.val(EXCERPT_CHARS + 1)]).as('comment_text')])
    .where('n.person_id', '=', ctx.asker.person)
    .where('p.deleted', 'is', null)
    .where('c.deleted', 'is', null)
    .$if(wanted.before !== undefined, (query) => query.where('n.id', '<', wanted.before!))
    .$if(wanted.unseen === true, (query) => query.where('n.seen', 'is', null))
    .$if(wanted.kind !== undefined, (query) => query.where('n.kind', '=', wanted.kind!))
    .orderBy('n.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const items = page.map((row) => ({
    id: row.id,
    kind: row.kind,
    actor: row.actor_id && row.actor_name !== null ? personRef({ id: row.actor_id, name: row.actor_name, role: row.actor_role, photo_id: row.actor_photo, company: row.actor_company }) : null,
    post: { id: row.post_id, title: row.title ?? excerptOf(row.post_text, TITLE_CHARS) },
    comment: row.comment_id,
    space: { id: row.space_id, name: row.space_name, audience: row.audience },
    excerpt: excerptOf(row.comment_text ?? row.post_text, EXCERPT_CHARS),
    urgent: row.urgent,
    created: row.created.toISOString(),
    seen: row.seen?.toISOString() ?? null,
  }));
  return { items, next: rows.length > limit ? page.at(-1)!.id : null };
}
