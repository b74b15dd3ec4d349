import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { stripMedia } from '../../server/files/media/stripMedia.ts';
import { fileType, isMedia } from '../../server/files/type.ts';
import { folderStore } from '../../server/storage/folder.ts';
import type { BlobStore } from '../../server/storage/store.ts';
import { box, film } from './samples.ts';

let folder: string;
let blobs: BlobStore;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-media-'));
  blobs = folderStore(folder);
});
after(() => rm(folder, { recursive: true }));

async function* once(bytes: Uint8Array) {
  yield bytes;
}
const strip = async (bytes: Buffer): Promise<Buffer | string> => {
  const made = await stripMedia(blobs, await blobs.put(once(bytes)));
  return 'failed' in made ? made.failed : buffer(await blobs.open(made.sha256));
};

test('a film keeps picture and sound byte for byte, and loses place, device and author', async () => {
  const original = film('KANARIE+53.8-10.6/');
  assert.ok(isMedia((await fileType(original, 'a.mp4')).mime));
  const stripped = (await strip(original)) as Buffer;
  assert.equal(stripped.length, original.length);
  assert.ok(!stripped.includes('KANARIE') && !stripped.includes('+53.8'));
  for (const part of ['Bild und Ton', 'die Tabellen', 'vide']) assert.equal(stripped.indexOf(part), original.indexOf(part));
  assert.deepEqual(await strip(stripped), stripped, 'nothing more to do');
});

test('a HEIF image loses Exif and XMP, and still shows the same picture', async () => {
  const image = sharp({ create: { width: 64, height: 48, channels: 3, background: 'red' } })
    .withExif({ IFD0: { Artist: 'KANARIE Karla' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">KANARIE</x:xmpmeta>');
  const original = await image.avif().toBuffer();
  assert.ok(original.includes('KANARIE'));
  const stripped = (await strip(original)) as Buffer;
  assert.ok(!stripped.includes('KANARIE'));
  const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
  assert.deepEqual(await pixels(stripped), await pixels(original));
});

const damaged: [what: string, bytes: Buffer][] = [
  ['a box longer than the file', Buffer.from('\0\0\xff\xffmoov1234', 'latin1')],
  ['a box shorter than its header', Buffer.from('\0\0\0\x04moov1234', 'latin1')],
  ['a broken box inside', box('moov', Buffer.from('\0\0\xff\xfftrak', 'latin1'))],
  ['30,000 boxes', Buffer.concat(Array<Buffer>(30_000).fill(box('free')))],
  ['a HEIF index that is too short', Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0')), box('meta', Buffer.alloc(4), box('iinf', Buffer.alloc(6)), box('iloc', Buffer.from([0, 0, 0, 0, 0x44, 0, 0, 9])))])],
];
for (const [what, bytes] of damaged) test(`refuses ${what}`, async () => assert.equal(await strip(bytes), 'damaged'));
