import { buffer } from 'node:stream/consumers';
import type { Reaction } from '../events/reaction.ts';
import type { Kontor, Work } from '../kontor.ts';
import type { Blob } from '../storage/store.ts';
import { makeImage, type MadeImage } from './images.ts';
import { itemOf, keepBlob } from './keepFile.ts';
import type { ImageFormat } from './type.ts';

const variants = ['copy', 'view', 'thumb'] as const;
const largestImage = 100 * 1024 * 1024;

interface Waiting {
  file: string;
  version: number;
  image: ImageFormat;
}
type Made = { variant: (typeof variants)[number]; image: MadeImage; blob: Blob };

/** Makes the variants of an image: what its readers get in place of the original. An image that can't be decoded safely is refused with the reason. */
export const prepareFile: Reaction = {
  name: 'prepareFile',
  async run(kontor, event) {
    const { version } = event.data as { version: number };
    const row = await kontor.database.owner
      .selectFrom('file_version')
      .select(['file_id', 'image', 'sha256', 'size'])
      .where('file_id', '=', event.subject)
      .where('version', '=', version)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    if (!row?.image) return;
    const waiting = { file: row.file_id, version, image: row.image };
    const made = Number(row.size) > largestImage ? 'too-large' : await makeVariants(kontor, await buffer(await kontor.blobs.open(row.sha256)), row.image);
    await kontor.system((work) => (typeof made === 'string' ? refuse(work, waiting, made) : keep(work, waiting, made)));
  },
};

async function makeVariants(kontor: Kontor, source: Buffer, format: ImageFormat): Promise<Made[] | string> {
  const made: Made[] = [];
  for (const variant of variants) {
    const image = await makeImage(source, format, variant);
    if ('failed' in image && image.failed === 'busy') throw new Error('too many images are waiting');
    if ('failed' in image) return image.failed;
    made.push({ variant, image, blob: await kontor.blobs.put(once(image.bytes)) });
  }
  return made;
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function keep(work: Work, { file, version }: Waiting, made: readonly Made[]): Promise<void> {
  for (const { variant, image, blob } of made) {
    await keepBlob(work.db, blob);
    await work.db
      .insertInto('file_variant')
      .values({ file_id: file, version, variant, sha256: blob.sha256, size: blob.size, type: image.mime, width: image.width, height: image.height })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const { width, height } = made[0]!.image;
  await finish(work, { file, version }, { state: 'ready', width, height });
}

const refuse = (work: Work, waiting: Waiting, reason: string) => finish(work, waiting, { state: 'refused', reason });

async function finish(work: Work, { file, version }: Omit<Waiting, 'image'>, outcome: { state: 'ready' | 'refused'; reason?: string; width?: number; height?: number }): Promise<void> {
  const done = await work.db.updateTable('file_version').set(outcome).where('file_id', '=', file).where('version', '=', version).where('state', '=', 'waiting').returning('version').executeTakeFirst();
  if (done) work.record({ kind: 'file.prepared', ...(await itemOf(work.db, file)), subject: file, data: { version } });
}
