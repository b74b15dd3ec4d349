import { sql, type Kysely } from 'kysely';
import type { FileRef } from '../../shared/api/posts.ts';
import type { Label, Tlp } from '../../shared/api/basics.ts';
import type { Tables } from '../database/tables.ts';

interface Row {
  item: string;
  id: string;
  name: string;
  type: string;
  size: string;
  version: number;
  label: Label;
  tlp: Tlp | null;
  width: number | null;
  height: number | null;
}

/** The files of these posts or comments, by the id of the item that carries them, in the order given to them. */
export async function filesOf(db: Kysely<Tables>, items: { posts?: readonly string[]; comments?: readonly string[] }): Promise<Map<string, FileRef[]>> {
  const found = new Map<string, FileRef[]>();
  const posts = items.posts ?? [];
  const comments = items.comments ?? [];
  if (posts.length + comments.length === 0) return found;
  const { rows } = await sql<Row>`
    select coalesce(f.post_id, f.comment_id) as item, f.id, f.name, v.type, v.size, v.version, v.width, v.height, f.label, f.tlp
    from file f join file_version v on v.file_id = f.id and v.version = f.version
    where f.removed is null and (f.post_id = any(${posts}::uuid[]) or f.comment_id = any(${comments}::uuid[]))
    order by f.place, f.id`.execute(db);
  for (const row of rows) found.set(row.item, [...(found.get(row.item) ?? []), fileRef(row)]);
  return found;
}

/** A file as its item shows it; `image` once its size is known. */
export const fileRef = (row: Omit<Row, 'item'>): FileRef => ({
  id: row.id,
  name: row.name,
  type: row.type,
  size: Number(row.size),
  version: row.version,
  label: row.label,
  tlp: row.tlp,
  image: row.width !== null && row.height !== null ? { width: row.width, height: row.height } : null,
});
