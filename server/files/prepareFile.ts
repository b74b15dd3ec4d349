import { buffer } from 'node:stream/consumers';
import type { Reaction } from '../events/reaction.ts';
import type { Kontor, Work } from '../kontor.ts';
import type { Blob } from '../storage/store.ts';
import { makeImage } from './images.ts';
import { itemOf, keepBlob } from './keepFile.ts';
import { stripMedia } from './media/stripMedia.ts';
import type { ImageFormat } from './type.ts';

const variants = ['copy', 'view', 'thumb'] as const;
const largestImage = 100 * 1024 * 1024;

interface Waiting {
  file: string;
  version: number;
}
interface Made {
  variant: (typeof variants)[number];
  blob: Blob;
  type: string;
  width: number | null;
  height: number | null;
}

/** Makes what readers get in place of an original with metadata: images anew in three sizes, films and HEIF images emptied of it. What can't be made safely is refused with the reason. */
export const prepareFile: Reaction = {
  name: 'prepareFile',
  long: true,
  async run(kontor, event) {
    const { version } = event.data as { version: number };
    const row = await kontor.database.owner
      .selectFrom('file_version')
      .select(['file_id', 'image', 'type', 'sha256', 'size'])
      .where('file_id', '=', event.subject)
      .where('version', '=', version)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    if (!row) return;
    const source = { sha256: row.sha256, size: Number(row.size) };
    const made = row.image ? await makeImages(kontor, source, row.image) : await emptyMedia(kontor, source, row.type);
    const waiting = { file: row.file_id, version };
    await kontor.system((work) => (typeof made === 'string' ? finish(work, waiting, { state: 'refused', reason: made }) : keep(work, waiting, made)));
  },
};

async function makeImages(kontor: Kontor, source: Blob, format: ImageFormat): Promise<Made[] | string> {
  if (source.size > largestImage) return 'too-large';
  const bytes = await buffer(await kontor.blobs.open(source.sha256, { size: source.size }));
  const made: Made[] = [];
  for (const variant of variants) {
    const image = await makeImage(bytes, format, variant);
    if ('failed' in image && image.failed === 'busy') throw new Error('too many images are waiting');
    if ('failed' in image) return image.failed;
    made.push({ variant, blob: await kontor.blobs.put(once(image.bytes)), type: image.mime, width: image.width, height: image.height });
  }
  return made;
}

async function emptyMedia(kontor: Kontor, source: Blob, type: string): Promise<Made[] | string> {
  const blob = await stripMedia(kontor.blobs, source);
  return 'failed' in blob ? blob.failed : [{ variant: 'copy', blob, type, width: null, height: null }];
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function keep(work: Work, { file, version }: Waiting, made: readonly Made[]): Promise<void> {
  for (const { variant, blob, ...shape } of made) {
    await keepBlob(work.db, blob);
    await work.db
      .insertInto('file_variant')
      .values({ file_id: file, version, variant, ...blob, ...shape })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const { width, height } = made[0]!;
  await finish(work, { file, version }, { state: 'ready', width, height });
}

async function finish(work: Work, { file, version }: Waiting, outcome: { state: 'ready' | 'refused'; reason?: string; width?: number | null; height?: number | null }): Promise<void> {
  const done = await work.db.updateTable('file_version').set(outcome).where('file_id', '=', file).where('version', '=', version).where('state', '=', 'waiting').returning('version').executeTakeFirst();
  if (done) work.record({ kind: 'file.prepared', ...(await itemOf(work.db, file)), subject: file, data: { version } });
}
