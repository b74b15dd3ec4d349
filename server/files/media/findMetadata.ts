import { blank, boxAt, boxesIn, BoxError, type Box, type Patch } from './boxes.ts';
import { itemPatches } from './items.ts';

/** Reads bytes `start` to `end` (exclusive) of a file. */
export type ReadBytes = (start: number, end: number) => Promise<Buffer>;

const MOST_BOXES = 20_000;
const largestIndex = 64 * 1024 * 1024;
const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf']);
const telling = new Set(['udta', 'meta', 'uuid', 'XMP_', 'ilst', 'keys']);

/**
 * Finds what tells about place, device and author in an MP4, QuickTime or HEIF file (ISO 14496-12): user data, `meta` and `uuid` boxes,
 * tracks of timed metadata, Exif and XMP items. Overwriting it moves nothing, so that picture and sound stay as they are.
 */
export async function findMetadata(read: ReadBytes, size: number): Promise<Patch[]> {
  const patches: Patch[] = [];
  let still = false;
  let count = 0;
  for (let at = 0; at < size; ) {
    if (++count > MOST_BOXES) throw new BoxError('too many boxes');
    const box = boxAt(await read(at, Math.min(at + 16, size)), at, size);
    if (box.type === 'ftyp') still = /^(heic|heix|heim|heis|mif1|msf1|avif)/.test((await read(box.inner, Math.min(box.end, box.inner + 4))).toString('latin1'));
    if (box.type === 'meta' && still) patches.push(...itemPatches(box, await whole(read, box)));
    else if (telling.has(box.type)) patches.push(...blank(box));
    else if (containers.has(box.type)) patches.push(...inside(await whole(read, box), box, box.start));
    at = box.end;
  }
  return patches;
}

async function whole(read: ReadBytes, box: Box): Promise<Buffer> {
  if (box.end - box.start > largestIndex) throw new BoxError(`a box ${box.type} that is too large`);
  return read(box.start, box.end);
}

function inside(bytes: Buffer, parent: Box, base: number): Patch[] {
  return boxesIn(bytes, base, parent.inner, parent.end).flatMap((box) => {
    if (telling.has(box.type) || (box.type === 'trak' && handlerOf(bytes, box, base) === 'meta')) return blank(box);
    return containers.has(box.type) ? inside(bytes, box, base) : [];
  });
}

/** The kind of a track: `vide`, `soun`, `meta` and so on, from its hdlr box. */
function handlerOf(bytes: Buffer, trak: Box, base: number): string | undefined {
  const mdia = boxesIn(bytes, base, trak.inner, trak.end).find((box) => box.type === 'mdia');
  const hdlr = mdia && boxesIn(bytes, base, mdia.inner, mdia.end).find((box) => box.type === 'hdlr');
  return hdlr && bytes.toString('latin1', hdlr.inner - base + 8, hdlr.inner - base + 12);
}
