import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { makeImage, type ImageVariant, type MadeImage } from '../../server/files/images.ts';
import type { ImageFormat } from '../../server/files/type.ts';

const made = async (source: Buffer, format: ImageFormat, variant: ImageVariant): Promise<MadeImage> => {
  const image = await makeImage(source, format, variant);
  assert.ok('bytes' in image, JSON.stringify(image));
  return image;
};

type Camera = 'jpeg' | 'png' | 'webp' | 'avif';

/** 400 x 200, left half red, right half blue, lying on its side for cameras (orientation 6), taken in Lübeck by Karla Kanarie. */
const camera = (format: Camera) =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: 'blue' } })
    .composite([{ input: { create: { width: 200, height: 200, channels: 3, background: 'red' } }, left: 0, top: 0 }])
    .withExif({
      IFD0: { Artist: 'Karla Kanarie', Make: 'Kamera', Software: 'S-4711' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 51/1 57/1', GPSLongitudeRef: 'E', GPSLongitude: '10/1 41/1 11/1' },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" Serial="S-4711"/></rdf:RDF></x:xmpmeta>',
    )
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();

const formats: [format: Camera, mime: string, copied: string][] = [
  ['jpeg', 'image/jpeg', 'jpeg'],
  ['png', 'image/png', 'png'],
  ['webp', 'image/webp', 'webp'],
  ['avif', 'image/avif', 'heif'],
];

for (const [format, mime, copied] of formats)
  test(`${format}: every variant is upright and says nothing about place, camera or author`, async () => {
    const original = await camera(format);
    const before = await sharp(original).metadata();
    assert.ok(before.exif && original.includes('Karla Kanarie') && original.includes('S-4711'), 'the original does');
    for (const variant of ['copy', 'view', 'thumb', 'photo'] as const) {
      const image = await made(original, format, variant);
      const { exif, xmp, iptc, icc, comments, orientation, ...after } = await sharp(image.bytes).metadata();
      assert.deepEqual(
        { exif, xmp, iptc, icc, comments, orientation },
        { exif: undefined, xmp: undefined, iptc: undefined, icc: undefined, comments: undefined, orientation: undefined },
      );
      assert.ok(!image.bytes.includes('Karla') && !image.bytes.includes('4711'));
      assert.equal(after.format, variant === 'copy' ? copied : 'webp');
      assert.equal(image.mime, variant === 'copy' ? mime : 'image/webp');
    }
    const copy = await made(original, format, 'copy');
    assert.deepEqual([copy.width, copy.height], [200, 400]);
    const top = await sharp(copy.bytes).extract({ left: 50, top: 50, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
    assert.ok(top[0]! > 200 && top[2]! < 60, `red where the camera saw it, not ${[...top]}`);
  });

test('scales down into 1600 and 320 pixels, never up, and photos to a square of 256', async () => {
  const wide = await sharp({ create: { width: 4000, height: 1000, channels: 4, background: '#0008' } })
    .png()
    .toBuffer();
  const sizes = await Promise.all((['copy', 'view', 'thumb', 'photo'] as const).map((variant) => made(wide, 'png', variant)));
  assert.deepEqual(
    sizes.map((image) => [image.width, image.height]),
    [
      [4000, 1000],
      [1600, 400],
      [320, 80],
      [256, 256],
    ],
  );
  const dot = await sharp({ create: { width: 10, height: 8, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const view = await made(dot, 'jpeg', 'view');
  assert.deepEqual([view.width, view.height], [10, 8]);
});

test('a TIFF becomes a PNG, which every browser shows', async () => {
  const tiff = await sharp({ create: { width: 10, height: 8, channels: 3, background: 'red' } })
    .tiff()
    .toBuffer();
  assert.equal((await made(tiff, 'tiff', 'copy')).mime, 'image/png');
});

test('an animated GIF stays animated in its copy, and is still on the screen', async () => {
  const copy = await made(gif(3), 'gif', 'copy');
  assert.equal((await sharp(copy.bytes).metadata()).pages, 3);
  assert.deepEqual([copy.width, copy.height, copy.mime], [1, 1, 'image/gif']);
  assert.equal((await sharp((await made(gif(3), 'gif', 'view')).bytes).metadata()).pages ?? 1, 1);
});

/** A PNG whose header says `side` x `side` pixels. */
function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const data = deflateSync(Buffer.alloc(((side >> 3) + 1) * 100));
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** A GIF of one pixel that blinks so many times. */
function gif(frames: number): Buffer {
  const head = Buffer.from('47494638396101000100800000000000ffffff', 'hex');
  const frame = (n: number) => Buffer.from(`21f904040a0000002c00000000010001000002024${n % 2 ? 'c' : '4'}0100`, 'hex');
  return Buffer.concat([head, ...Array.from({ length: frames }, (_, n) => frame(n)), Buffer.from(';')]);
}

const refused: [what: string, source: () => Buffer | Promise<Buffer>, format: ImageFormat, reason: string][] = [
  ['a PNG of 60,000 x 60,000', () => bomb(60_000), 'png', 'too-large'],
  ['a GIF of 10,000 frames', () => gif(10_000), 'gif', 'too-many-frames'],
  ['a JPEG cut in half', async () => (await camera('jpeg')).subarray(0, 900), 'jpeg', 'damaged'],
  ['an SVG that calls itself PNG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'png', 'damaged'],
  ['nothing', () => Buffer.alloc(0), 'png', 'damaged'],
];

for (const [what, source, format, reason] of refused)
  test(`refuses ${what} as ${reason}`, async () => {
    const bytes = await source();
    for (const variant of ['copy', 'thumb'] as const) assert.deepEqual(await makeImage(bytes, format, variant), { failed: reason });
  });
