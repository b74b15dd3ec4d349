import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import type { ImportKind } from '../item.ts';
import { asJson } from './rows.ts';

/** Which thing here an id of the archive has become. */
export interface Ref {
  external_id: string;
  kind: ImportKind;
  id: string;
}

/** Keeps in the same transaction what became of things of the archive. */
export async function refer(db: Kysely<Tables>, source: string, refs: readonly Ref[]): Promise<void> {
  if (refs.length === 0) return;
  await sql`
    insert into import_ref (source, external_id, kind, id)
    select ${source}, row.external_id, row.kind, row.id from jsonb_to_recordset(${asJson(refs)}::jsonb) as row(external_id text, kind text, id uuid)`.execute(db);
}

/** The references of these keys that exist; of posts and comments with their post and its space as they are now. */
export async function referred(db: Kysely<Tables>, source: string, keys: readonly string[]): Promise<Map<string, { kind: ImportKind; id: string; post: string | null; space: string | null }>> {
  const { rows } = await sql<{ external_id: string; kind: ImportKind; id: string; post: string | null; space: string | null }>`
    select r.external_id, r.kind, r.id, p.id as post, p.space_id as space from import_ref r
    left join comment c on r.kind = 'comment' and c.id = r.id
    left join post p on p.id = case when r.kind = 'post' then r.id else c.post_id end and p.deleted is null
    where r.source = ${source} and r.external_id = any(${keys}::text[])`.execute(db);
  return new Map(rows.map(({ external_id, ...ref }) => [external_id, ref]));
}
