import { sql } from 'kysely';
import type { Marking } from '../../shared/labels/order.ts';
import type { Ctx } from '../kontor.ts';
import { labelFiles } from '../labels/inherit.ts';
import { Problem } from '../problems.ts';

/** Attaches uploaded files to an item: exactly these from now on, in this order, each with at least the item's label. Only own, still loose files, or files the item has already, can be named. */
export async function attachFiles(ctx: Ctx, item: { post: string; comment?: string; marking: Marking }, files: readonly string[]): Promise<void> {
  const post = item.comment ? null : item.post;
  const comment = item.comment ?? null;
  await ctx.asOwner((db) =>
    sql`update file set removed = now()
      where (post_id = ${post}::uuid or comment_id = ${comment}::uuid) and removed is null and id <> all(${files}::uuid[])`.execute(db),
  );
  if (files.length === 0) return;
  const { rows } = await sql<{ id: string }>`
    with own as (
      update file f set post_id = ${post}::uuid, comment_id = ${comment}::uuid, place = w.place
      from unnest(${files}::uuid[]) with ordinality as w(id, place)
      where f.id = w.id and f.owner_id = ${ctx.asker.person} and f.post_id is null and f.comment_id is null
      returning f.id
    )
    select id from own
    union all
    select id from file where id = any(${files}::uuid[]) and (post_id = ${post}::uuid or comment_id = ${comment}::uuid)`.execute(ctx.db);
  if (rows.length !== new Set(files).size) throw new Problem('invalid', { fields: [{ field: 'files', says: 'unknownFile' }] });
  await ctx.asOwner((db) => labelFiles(db, files, item.marking));
  await ctx.asOwner((db) =>
    sql`update file f set place = w.place from unnest(${files}::uuid[]) with ordinality as w(id, place) where f.id = w.id and f.place <> w.place`.execute(db),
  );
}
