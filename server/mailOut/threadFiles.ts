import { buffer } from 'node:stream/consumers';
import { sql, type Kysely } from 'kysely';
import type { Marking } from '../../shared/labels/order.ts';
import type { Tables } from '../database/tables.ts';
import { isMedia } from '../files/type.ts';
import type { Receiver } from '../labels/labelVerdict.ts';
import type { Kontor } from '../kontor.ts';
import { mayLeave } from './mayLeave.ts';

const MOST_BYTES = 10 * 1024 * 1024;

interface Row extends Marking {
  name: string;
  sha256: string;
  size: string;
  type: string;
  image: string | null;
  state: string;
  copy: { sha256: string; size: number; type: string } | null;
  /** A copy that was released: its files are marked for each reader and can be taken back, which a mail can't. */
  released: boolean;
}

/** The files that go along with a mail, and the names of those that don't. */
export interface ThreadFiles {
  sent: { name: string; type: string; sha256: string; size: number }[];
  leftOut: string[];
}

/**
 * The files of an item as far as the reader may see them: small ones go along, together 10 MB at most, pictures as the copies that
 * Kontor made without metadata. Strictly labelled ones are not even named.
 */
export async function threadFiles(db: Kysely<Tables>, { post, comment, company }: { post: string; comment: string | null; company: Receiver }): Promise<ThreadFiles> {
  const { rows } = await sql<Row>`
    select f.name, f.label, f.tlp, ${comment}::uuid is null and exists (select 1 from post where id = ${post} and release_id is not null) as released, v.sha256, v.size, v.type, v.image, v.state,
      (select json_build_object('sha256', a.sha256, 'size', a.size, 'type', a.type) from file_variant a where a.file_id = f.id and a.version = f.version and a.variant = 'copy') as copy
    from file f join file_version v on v.file_id = f.id and v.version = f.version
    where f.removed is null and (case when ${comment}::uuid is null then f.post_id = ${post} else f.comment_id = ${comment}::uuid end) order by f.place, f.id`.execute(db);
  const found: ThreadFiles = { sent: [], leftOut: [] };
  let room = MOST_BYTES;
  for (const row of rows) {
    const leaves = mayLeave([row], company);
    if (leaves === 'nothing') continue;
    const content = contentOf(row);
    if (leaves === 'hint' || row.released || !content || content.size > room) found.leftOut.push(row.name);
    else {
      room -= content.size;
      found.sent.push({ name: row.name, ...content });
    }
  }
  return found;
}

// An original tells of place and device; only what was made of it leaves, and nothing that is not made yet.
function contentOf({ copy, image, type, state, sha256, size }: Row): { sha256: string; size: number; type: string } | null {
  if (copy) return { ...copy, size: Number(copy.size) };
  return image !== null || isMedia(type) || state !== 'ready' ? null : { sha256, size: Number(size), type };
}

/** The bytes of the files that go along. */
export async function bytesOf(kontor: Kontor, files: ThreadFiles['sent']): Promise<{ name: string; type: string; bytes: Buffer }[]> {
  const read = [];
  for (const { name, type, sha256, size } of files) read.push({ name, type, bytes: await buffer(await kontor.blobs.open(sha256, { size })) });
  return read;
}
