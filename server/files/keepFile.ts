import { sql, type Kysely } from 'kysely';
import type { Asker } from '../access/asker.ts';
import { contentHash } from '../audit/contentHash.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import type { Blob } from '../storage/store.ts';
import { demandFileMayStand, inspectContent } from '../rules/demandFileMayStand.ts';
import { fileFor } from './fileFor.ts';
import { safeFileName } from './name.ts';
import { demandRoom } from './quota.ts';
import type { Received } from './receive.ts';
import { isMedia } from './type.ts';

/** What becomes a file; with `replaces` it becomes that file's next version. `upload` is the reservation it used, if any. */
export interface NewFile {
  name: string;
  received: Received;
  replaces?: string | null;
  upload?: string;
  /** The word for the findings that may leave all the same, where outsiders read. */
  confirmed?: string | undefined;
}

/** Makes received content a file of the asker, or the next version of a file the asker may change; returns the file's id. */
export async function keepFile(kontor: Kontor, asker: Asker, made: NewFile): Promise<string> {
  if (made.replaces) await inspectContent(kontor, made.received);
  const id = await kontor.act(asker, (ctx) => (made.replaces ? addVersion(ctx, made.replaces, made) : addFile(ctx, made)));
  // The sweep may have taken the same content away while it was received; from here on it is safe.
  if (!(await kontor.blobs.has(made.received.sha256))) throw new Problem('failed', { cause: new Error(`the content of file ${id} was swept away meanwhile`) });
  return id;
}

async function addFile(ctx: Ctx, made: NewFile): Promise<string> {
  const id = ctx.newId();
  await ctx.db.insertInto('file').values({ id, name: safeFileName(made.name), owner_id: ctx.asker.person, created: ctx.now }).execute();
  await ctx.asOwner((db) => insertVersion(db, ctx, { file: id, version: 1, made }));
  ctx.record({ kind: 'file.stored', subject: id, data: { version: 1, content: contentHash(ctx.kontor.salt, { id, version: 1 }, { sha256: made.received.sha256 }) } });
  return id;
}

async function addVersion(ctx: Ctx, id: string, made: NewFile): Promise<string> {
  const file = await fileFor(ctx, id, 'change');
  await ctx.asOwner(async (db) => {
    const { version } = await db
      .updateTable('file')
      .set({ version: sql`version + 1`, name: made.name.trim() === '' ? file.name : safeFileName(made.name) })
      .where('id', '=', id)
      .returning('version')
      .executeTakeFirstOrThrow();
    await insertVersion(db, ctx, { file: id, version, made });
    ctx.record({ kind: 'file.stored', ...(await itemOf(db, id)), subject: id, data: { version, content: contentHash(ctx.kontor.salt, { id, version }, { sha256: made.received.sha256 }) } });
  });
  await demandFileMayStand(ctx, id, made.confirmed);
  return file.id;
}

async function insertVersion(db: Kysely<Tables>, ctx: Ctx, { file, version, made }: { file: string; version: number; made: NewFile }): Promise<void> {
  const { sha256, size, type } = made.received;
  if (made.upload) await db.updateTable('upload').set({ file_id: file }).where('id', '=', made.upload).execute();
  await demandRoom(db, ctx.asker.person, size);
  await keepBlob(db, { sha256, size });
  await db
    .insertInto('file_version')
    .values({
      file_id: file,
      version,
      uploader_id: ctx.asker.person,
      created: ctx.now,
      sha256,
      size,
      type: type.mime,
      image: type.image ?? null,
      text_format: type.text ?? null,
      state: type.image || isMedia(type.mime) ? 'waiting' : 'ready',
    })
    .execute();
}

/** Notes that a content is in use; waits for a sweep that is just removing it. */
export const keepBlob = (db: Kysely<Tables>, { sha256, size }: Blob) =>
  db
    .insertInto('blob')
    .values({ sha256, size })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ stored: new Date() }))
    .execute();

/** Space and post of the item that carries the file, as events name them; nothing for a loose one. */
export async function itemOf(db: Kysely<Tables>, file: string): Promise<{ space?: string; post?: string }> {
  const { rows } = await sql<{ space: string; post: string }>`
    select p.space_id as space, p.id as post from file f left join comment c on c.id = f.comment_id join post p on p.id = coalesce(f.post_id, c.post_id)
    where f.id = ${file}`.execute(db);
  return rows[0] ?? {};
}
