import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { demandMayUpload } from './demandMayUpload.ts';
import { fileFor } from './fileFor.ts';
import { safeFileName } from './name.ts';
import { demandRoom } from './quota.ts';
import { UPLOAD_HOURS } from './uploads.ts';

/** An upload under way; `file` once it is complete. */
export interface LoadedUpload {
  id: string;
  name: string;
  size: number;
  replaces: string | null;
  file: string | null;
  expires: Date;
}

/** Reserves room for an upload of this size and returns its id. With `replaces` it will become a new version of that file. */
export const reserveUpload = (kontor: Kontor, asker: Asker, given: { name: string; size: number; replaces: string | null }): Promise<string> =>
  kontor.act(asker, async (ctx) => {
    await demandMayUpload(ctx);
    if (given.replaces) await fileFor(ctx, given.replaces, 'change');
    const id = newId();
    const expires = new Date(ctx.now.getTime() + UPLOAD_HOURS * 3_600_000);
    await ctx.asOwner(async (db) => {
      await demandRoom(db, asker.person, given.size);
      await db.insertInto('upload').values({ id, person_id: asker.person, name: safeFileName(given.name), size: given.size, replaces_id: given.replaces, expires }).execute();
    });
    return id;
  });

/** The asker's own upload of this id, as long as it can be resumed. */
export async function uploadFor(ctx: Ctx, id: string): Promise<LoadedUpload> {
  const row = await ctx.db.selectFrom('upload').selectAll().where('id', '=', id).where('person_id', '=', ctx.asker.person).where('expires', '>', ctx.now).executeTakeFirst();
  if (!row) throw notFound();
  return { id: row.id, name: row.name, size: Number(row.size), replaces: row.replaces_id, file: row.file_id, expires: row.expires };
}

/** Gives up an upload: its room is free again, what has come of it is removed. */
export async function cancelUpload(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await uploadFor(ctx, id);
    await ctx.asOwner((db) => db.deleteFrom('upload').where('id', '=', id).execute());
  });
  await kontor.uploads.remove(id);
}
