import { sql } from 'kysely';
import type { Label, Tlp } from '../../shared/api/basics.ts';
import type { LabelChange } from '../../shared/api/labels.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { postFor } from '../posts/postFor.ts';

const MOST = 100;

interface Row {
  id: string; item: string; from_label: Label; to_label: Label; from_tlp: Tlp | null; to_tlp: Tlp | null; reason: string | null; created: Date;
  person: { id: string; name: string; role: string | null; photo_id: string | null; company: string | null };
}

/** How the labels of a post, its answers and files changed, newest first; for whoever may read the post. */
export async function labelChangesFor(ctx: Ctx, post: string): Promise<LabelChange[]> {
  await postFor(ctx, post, 'read');
  const { rows } = await sql<Row>`
    select l.id, coalesce(l.post_id, l.comment_id, l.file_id) as item, l.from_label, l.to_label, l.from_tlp, l.to_tlp, l.reason, l.created,
      json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'photo_id', p.photo_id, 'company', p.company) as person
    from label_change l join person p on p.id = l.person_id
    left join file f on f.id = l.file_id left join comment c on c.id = coalesce(l.comment_id, f.comment_id)
    where coalesce(l.post_id, f.post_id, c.post_id) = ${post} order by l.id desc limit ${MOST}`.execute(ctx.db);
  return rows.map((row) => ({
    id: row.id, item: row.item, from: row.from_label, to: row.to_label, fromTlp: row.from_tlp, toTlp: row.to_tlp, reason: row.reason, by: personRef(row.person), created: row.created.toISOString(),
  }));
}
