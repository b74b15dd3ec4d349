import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Label, Tlp } from '../../shared/api/basics.ts';
import type { PostKind } from '../../shared/api/posts.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import type { SourceFacts } from '../access/policies/release.ts';
import type { Tables } from '../database/tables.ts';
import type { ImageFormat, TextFormat } from '../files/type.ts';

/** One file of a source at the version that would go out. */
export interface SourceFile {
  id: string;
  name: string;
  version: number;
  sha256: string;
  size: number;
  type: string;
  image: ImageFormat | null;
  text: TextFormat | null;
  width: number | null;
  height: number | null;
  state: 'waiting' | 'ready' | 'refused';
}

/** A fixed version of what is to be released, with the hash that names all of it. */
export interface Source extends SourceFacts {
  post: string;
  file: string | null;
  kind: PostKind;
  version: number;
  title: string | null;
  doc: Doc;
  why: string | null;
  author: string;
  space: string;
  written: Date;
  files: SourceFile[];
  hash: string;
}

interface Row {
  id: string; kind: PostKind; version: number; title: string | null; doc: Doc; decision: { why: string } | null; author_id: string; author_kind: string; space_id: string; created: Date; deleted: Date | null;
  label: Label; tlp: Tlp | null; release_id: string | null;
}
type FileRow = Omit<SourceFile, 'size'> & { size: string; label: Label; tlp: Tlp | null };

const ranks: readonly Label[] = ['public', 'internal', 'confidential', 'strictly-confidential'];
const marks: readonly (Tlp | null)[] = [null, 'clear', 'green', 'amber', 'amber+strict', 'red'];
const highest = <T>(order: readonly T[], of: readonly T[]): T => order[Math.max(...of.map((one) => order.indexOf(one)))]!;
const empty: Doc = { type: 'doc', content: [{ type: 'paragraph' }] };

/** What a post, or one file of its thread, is now; null when there is none. Sees past row security; with `lock` nobody changes the post until the transaction ends. */
export async function loadSource(db: Kysely<Tables>, { post, file }: { post: string; file: string | null }, lock = false): Promise<Source | null> {
  const { rows } = await sql<Row>`
    select p.id, p.kind, p.version, p.title, p.doc, p.decision, p.author_id, a.kind as author_kind, p.space_id, p.created, p.deleted, p.label, p.tlp, p.release_id
    from post p join person a on a.id = p.author_id where p.id = ${post} ${lock ? sql`for update of p` : sql``}`.execute(db);
  const [row] = rows;
  const files = row ? await filesOf(db, { post, file }) : [];
  if (!row || (file && files.length === 0)) return null;
  const of = [row, ...files];
  const facts = { label: highest(ranks, of.map((one) => one.label)), tlp: highest(marks, of.map((one) => one.tlp)), deleted: row.deleted, released: row.release_id !== null, foreign: row.author_kind !== 'member' };
  const what = file
    ? { title: files[0]!.name, doc: empty, why: null, kind: 'note' as const }
    : { title: row.title, doc: row.doc, why: row.kind === 'decision' ? (row.decision?.why ?? null) : null, kind: row.kind };
  const source = { ...facts, ...what, post, file, version: row.version, author: row.author_id, space: row.space_id, written: row.created, files: files.map(({ label: _label, tlp: _tlp, ...one }) => ({ ...one, size: Number(one.size) })) };
  return { ...source, hash: hashOf(source) };
}

async function filesOf(db: Kysely<Tables>, { post, file }: { post: string; file: string | null }): Promise<FileRow[]> {
  const { rows } = await sql<FileRow>`
    select f.id, f.name, v.version, v.sha256, v.size, v.type, v.image, v.text_format as text, v.width, v.height, v.state, f.label, f.tlp
    from file f join file_version v on v.file_id = f.id and v.version = f.version left join comment c on c.id = f.comment_id and c.deleted is null
    where f.removed is null and (case when ${file}::uuid is null then f.post_id = ${post} else f.id = ${file}::uuid and coalesce(f.post_id, c.post_id) = ${post} end)
    order by f.place, f.id`.execute(db);
  return rows;
}

/** SHA-256 over all that a reader would get, where it stands, and how it is labelled. */
function hashOf(source: Omit<Source, 'hash'>): string {
  const { post, file, kind, title, doc, why, label, tlp, space, author, files } = source;
  const parts = [post, file, kind, title, doc, why, label, tlp, space, author, files.map((one) => [one.id, one.name, one.sha256])];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
