import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { packedCommitments } from '../../commitments/packedCommitments.ts';
import type { PackedComment, PackedFile, PackedPost } from './pages.ts';
import { sharedFiles, sharedPosts, type SharedSpace } from './shared.ts';

const PAGE = 200;

interface FileRow {
  id: string; name: string; post_id: string | null; comment_id: string | null; sha256: string | null; size: string | null; extension: string | null;
}

/** A file with the content that readers of the space got: of pictures, films and sounds the one made without metadata, none of what was released to be looked at only. */
export interface SharedFile extends PackedFile {
  post: string | null;
  comment: string | null;
  sha256: string | null;
}

/** All files of a shared space, by the order in which they came. */
export async function* filesIn(db: Kysely<Tables>, shared: SharedSpace): AsyncGenerator<SharedFile[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<FileRow>`
      select f.id, f.name, f.post_id, f.comment_id,
        case when exists (select 1 from post t join release r on r.id = t.release_id where t.id = f.thread and not r.download) then null when v.image is not null or v.type ~ '^(audio|video)/' then c.sha256 else v.sha256 end as sha256
      from (${sharedFiles(shared)}) f join file_version v on v.file_id = f.id and v.version = f.version
        left join file_variant c on c.file_id = f.id and c.version = f.version and c.variant = 'copy'
      where f.id > ${after}::uuid order by f.id limit ${PAGE}`.execute(db);
    if (rows.length > 0) yield rows.map(sharedFile);
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}

const sharedFile = (row: FileRow): SharedFile => ({ id: row.id, name: row.name, post: row.post_id, comment: row.comment_id, sha256: row.sha256, path: row.sha256 ? `files/${row.id}/${row.name.replace(/[/\\]/g, '_')}` : null });

/** All posts of a shared space with answers and files, oldest first, a page at a time. */
export async function* postsIn(db: Kysely<Tables>, shared: SharedSpace): AsyncGenerator<PackedPost[]> {
  const files = new Map<string, PackedFile[]>();
  for await (const page of filesIn(db, shared)) {
    for (const { id, name, path, post, comment } of page) files.set((comment ?? post)!, [...(files.get((comment ?? post)!) ?? []), { id, name, path }]);
  }
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<Omit<PackedPost, 'files' | 'comments' | 'created' | 'edited' | 'commitment'> & { created: Date; edited: Date | null }>`
      select q.id, q.kind, q.title, a.name as author, a.company, q.label, q.created, q.edited, q.doc from (${sharedPosts(shared)}) q join person a on a.id = q.author_id
      where q.id > ${after}::uuid order by q.id limit ${PAGE}`.execute(db);
    const comments = await commentsOf(db, rows.map((row) => row.id), files);
    const commitments = await packedCommitments(db, rows.filter((row) => row.kind === 'commitment').map((row) => row.id));
    if (rows.length > 0) yield rows.map((row) => ({ ...row, created: row.created.toISOString(), edited: row.edited?.toISOString() ?? null, files: files.get(row.id) ?? [], comments: comments.get(row.id) ?? [], ...(commitments.has(row.id) ? { commitment: commitments.get(row.id)! } : {}) }));
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}

async function commentsOf(db: Kysely<Tables>, posts: readonly string[], files: ReadonlyMap<string, PackedFile[]>): Promise<Map<string, PackedComment[]>> {
  const { rows } = await sql<Omit<PackedComment, 'files' | 'created'> & { post_id: string; created: Date }>`
    select c.id, c.post_id, a.name as author, a.company, c.created, c.doc from comment c join person a on a.id = c.author_id
    where c.post_id = any(${posts}::uuid[]) and c.deleted is null and c.label <> 'strictly-confidential' order by c.id`.execute(db);
  const found = new Map<string, PackedComment[]>();
  for (const { post_id, created, ...row } of rows) found.set(post_id, [...(found.get(post_id) ?? []), { ...row, created: created.toISOString(), files: files.get(row.id) ?? [] }]);
  return found;
}

/** The event log of a shared space as far as both sides could see what happened: kind, time, who, and which post. */
export async function* eventsIn(db: Kysely<Tables>, shared: SharedSpace): AsyncGenerator<string> {
  for (let after = '0'; ; ) {
    const { rows } = await sql<{ seq: string; line: string }>`
      select e.seq, json_build_object('kind', e.kind, 'at', to_char(e.created at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', a.name, 'company', a.company, 'post', e.post_id)::text as line
      from event e left join person a on a.id = e.actor_id
      where e.space_id = ${shared.space}::uuid and e.seq > ${after}::bigint and e.created >= coalesce(${shared.from}::timestamptz, '-infinity')
        and (e.kind ~ '^(post|comment|answer|decision|file|commitment)\\.' and e.post_id in (select id from (${sharedPosts(shared)}) q) or e.kind ~ '^membership\\.(added|removed)$')
      order by e.seq limit 1000`.execute(db);
    for (const { line } of rows) yield `${line}\n`;
    if (rows.length < 1000) return;
    after = rows.at(-1)!.seq;
  }
}
