import { buffer } from 'node:stream/consumers';
import type { FastifyRequest } from 'fastify';
import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { notFound, Problem } from '../problems.ts';
import { dropUnused } from './eraseFiles.ts';
import { makeImage } from './images.ts';
import { keepBlob } from './keepFile.ts';
import type { Content } from './sendContent.ts';
import { fileType } from './type.ts';

/** Largest picture that is taken as a photo, in bytes. */
export const MOST_PHOTO = 15 * 1024 * 1024;

/** Makes the picture in the body the asker's photo: square, 256 pixels, without metadata. The picture itself is not kept. */
export async function setPhoto(kontor: Kontor, asker: Asker, request: FastifyRequest): Promise<void> {
  const source = await pictureIn(request);
  const { image: format } = await fileType(source, '');
  const image = format ? await makeImage(source, format, 'photo') : { failed: 'damaged' as const };
  if ('failed' in image) throw image.failed === 'busy' ? new Problem('tooMany', { retryAfter: 10 }) : new Problem('imageRefused');
  const blob = await kontor.blobs.put([image.bytes] as unknown as AsyncIterable<Uint8Array>);
  await replace(kontor, asker, { id: newId(), ...blob });
}

/** Takes the asker's photo away. */
export const removePhoto = (kontor: Kontor, asker: Asker): Promise<void> => replace(kontor, asker, null);

async function replace(kontor: Kontor, asker: Asker, photo: { id: string; sha256: string; size: number } | null): Promise<void> {
  const before = await kontor.act(asker, async (ctx) => {
    const old = await ctx.asOwner(async (db) => {
      const gone = await db.deleteFrom('person_photo').where('person_id', '=', asker.person).returning('sha256').execute();
      if (photo) {
        await keepBlob(db, photo);
        await db.insertInto('person_photo').values({ ...photo, person_id: asker.person }).execute();
      }
      return gone.map((row) => row.sha256);
    });
    await ctx.db.updateTable('person').set({ photo_id: photo?.id ?? null }).where('id', '=', asker.person).execute();
    ctx.record({ kind: 'person.changed', subject: asker.person, data: { changed: ['photo'] } });
    return old;
  });
  await dropUnused(kontor, before);
}

const HOUR = 3600;

/** The photo of a person whom the asker may see; asked for by its own id (`v`), it may be kept for an hour. */
export async function photoFor(ctx: Ctx, person: string, v?: string): Promise<Content> {
  const row = await ctx.db
    .selectFrom('person as p')
    .innerJoin('person_photo as f', 'f.id', 'p.photo_id')
    .select(['f.id', 'f.sha256', 'f.size'])
    .where('p.id', '=', person)
    .executeTakeFirst();
  if (!row) throw notFound();
  return { sha256: row.sha256, size: Number(row.size), type: 'image/webp', name: 'photo.webp', inline: true, ...(v === row.id ? { keep: HOUR } : {}) };
}

async function pictureIn(request: FastifyRequest): Promise<Buffer> {
  const part = request.isMultipart() ? (await request.file({ limits: { fileSize: MOST_PHOTO + 1 } }))?.file : (request.body as AsyncIterable<Uint8Array> | null);
  if (!part || !(Symbol.asyncIterator in part)) throw new Problem('wrongType');
  return buffer(bounded(part));
}

async function* bounded(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > MOST_PHOTO) throw new Problem('tooLarge');
    yield chunk;
  }
}
