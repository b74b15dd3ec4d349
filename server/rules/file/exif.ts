/** What the tags of an Exif block tell: whether a place, and texts about device and author. */
export interface ExifTags {
  location: boolean;
  texts: { tag: 'device' | 'author'; text: string }[];
}

const device = new Set([0x010f, 0x0110]);
const author = new Set([0x013b, 0x8298, 0x9c9d]);
const ascii = 2;
const mostTags = 500;

/** Reads the first directory of an Exif block (TIFF 6.0, Exif 2.32); a damaged one tells what could be read of it. */
export function exifTags(exif: Buffer): ExifTags {
  const tiff = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const found: ExifTags = { location: false, texts: [] };
  const start = u32(4);
  for (let i = 0; i < Math.min(u16(start), mostTags); i++) {
    const at = start + 2 + i * 12;
    const tag = u16(at);
    // The directory of the place; an empty one tells nothing.
    if (tag === 0x8825) found.location ||= u16(u32(at + 8)) > 0;
    if (u16(at + 2) !== ascii || (!device.has(tag) && !author.has(tag))) continue;
    const length = Math.min(u32(at + 4), 200);
    const from = length <= 4 ? at + 8 : u32(at + 8);
    const text = tiff.toString('utf8', from, from + length).replace(/\0[^]*$/, '').trim();
    if (text) found.texts.push({ tag: device.has(tag) ? 'device' : 'author', text });
  }
  return found;
}
