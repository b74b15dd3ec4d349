import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Reaction } from '../events/reaction.ts';
import type { Kontor } from '../kontor.ts';
import { UNDO_SECONDS } from '../posts/deletePost.ts';

const foreignKeyViolation = '23503';

/** After the time to undo: the files of a deleted post with its comments, of a deleted comment, or a file taken away are erased, their contents too where nothing else has them. */
export const eraseFiles: Reaction = {
  name: 'eraseFiles',
  long: true,
  after: UNDO_SECONDS + 5,
  async run(kontor, event) {
    const contents = await kontor.system(async ({ db }) => {
      const { rows } = await sql<{ id: string }>`
        select f.id from file f left join comment c on c.id = f.comment_id left join post p on p.id = coalesce(f.post_id, c.post_id)
        where (f.id = ${event.subject}::uuid and f.removed is not null)
          or (c.id = ${event.subject}::uuid and c.deleted is not null)
          or (p.id = ${event.post}::uuid and p.deleted is not null)`.execute(db);
      return eraseRows(db, rows.map((row) => row.id));
    });
    await dropUnused(kontor, contents);
  },
};

/** Deletes files with all versions; returns the hashes of their contents. */
export async function eraseRows(db: Kysely<Tables>, files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return [];
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from file_version where file_id = any(${files}::uuid[]) union select sha256 from file_variant where file_id = any(${files}::uuid[])`.execute(db);
  await sql`delete from file where id = any(${files}::uuid[])`.execute(db);
  return rows.map((row) => row.sha256);
}

/**
 * Removes those of the contents from the storage that nothing uses. The row stays locked until the bytes are gone, so that whoever
 * stores the same content meanwhile waits, and then sees that it is missing.
 */
export async function dropUnused(kontor: Kontor, contents: readonly string[]): Promise<number> {
  let dropped = 0;
  for (const sha256 of contents) if (await drop(kontor, sha256)) dropped++;
  return dropped;
}

function drop(kontor: Kontor, sha256: string): Promise<boolean> {
  return kontor
    .system(async ({ db }) => {
      const gone = await sql`
        delete from blob b where b.sha256 = ${sha256}
          and not exists (select 1 from file_version where sha256 = b.sha256) and not exists (select 1 from file_variant where sha256 = b.sha256)
          and not exists (select 1 from person_photo where sha256 = b.sha256) and not exists (select 1 from relation_package where sha256 = b.sha256)`.execute(db);
      if (!gone.numAffectedRows) return false;
      await kontor.blobs.remove(sha256);
      return true;
    })
    .catch((error: { code?: string }) => {
      // Somebody has just begun to use it again.
      if (error.code === foreignKeyViolation) return false;
      throw error;
    });
}
