import { boxesIn, BoxError, type Box, type Patch } from './boxes.ts';

/** A cursor over the fields of a box; throws BoxError beyond its end. */
function fields(bytes: Buffer) {
  let at = 0;
  const take = (length: number): number => {
    if (at + length > bytes.length) throw new BoxError('a box that is too short');
    at += length;
    return length === 0 ? 0 : length === 8 ? Number(bytes.readBigUInt64BE(at - 8)) : bytes.readUIntBE(at - length, length);
  };
  return { take, text: () => bytes.toString('latin1', at, (at += 4)) };
}

const MOST_ITEMS = 10_000;
const telling = new Set(['Exif', 'mime', 'uri ']);

/** Where a HEIF image keeps Exif, XMP and the like: those bytes are to be zeroed. `meta` is its top box of that name, `bytes` its content. */
export function itemPatches(meta: Box, bytes: Buffer): Patch[] {
  const children = boxesIn(bytes, meta.start, meta.inner + 4, meta.end);
  const content = (type: string) => {
    const box = children.find((child) => child.type === type);
    return box && { box, bytes: bytes.subarray(box.inner - meta.start, box.end - meta.start) };
  };
  const infos = content('iinf');
  const places = content('iloc');
  if (!infos || !places) return [];
  const wanted = tellingItems(infos.box, infos.bytes);
  const idat = children.find((child) => child.type === 'idat');
  return extentsOf(places.bytes, wanted, idat?.inner);
}

/** The items that hold metadata, by their ids. */
function tellingItems(iinf: Box, bytes: Buffer): Set<number> {
  const wide = bytes[0] !== 0;
  const wanted = new Set<number>();
  for (const box of boxesIn(bytes, iinf.inner, iinf.inner + (wide ? 8 : 6), iinf.end)) {
    if (box.type !== 'infe') continue;
    const entry = fields(bytes.subarray(box.inner - iinf.inner, box.end - iinf.inner));
    const version = entry.take(4) >>> 24;
    if (version < 2) throw new BoxError('items without a type');
    const id = entry.take(version === 2 ? 2 : 4);
    entry.take(2);
    if (telling.has(entry.text())) wanted.add(id);
  }
  return wanted;
}

function extentsOf(bytes: Buffer, wanted: Set<number>, idat: number | undefined): Patch[] {
  const iloc = fields(bytes);
  const version = iloc.take(4) >>> 24;
  const sizes = iloc.take(2);
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version === 0 ? 0 : sizes & 15];
  if ([offsetSize, lengthSize, baseSize, indexSize].some((size) => size !== 0 && size !== 4 && size !== 8)) throw new BoxError('odd sizes of places');
  const patches: Patch[] = [];
  const count = iloc.take(version < 2 ? 2 : 4);
  if (count > MOST_ITEMS) throw new BoxError('too many items');
  for (let n = 0; n < count; n++) {
    const id = iloc.take(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : iloc.take(2) & 15;
    iloc.take(2);
    const base = iloc.take(baseSize);
    const extents = iloc.take(2);
    for (let extent = 0; extent < extents; extent++) {
      iloc.take(indexSize);
      const start = base + iloc.take(offsetSize);
      const length = iloc.take(lengthSize);
      if (!wanted.has(id)) continue;
      const from = method === 0 ? 0 : method === 1 ? idat : undefined;
      if (from === undefined || length === 0) throw new BoxError('metadata at a place that is not understood');
      patches.push({ start: from + start, end: from + start + length });
    }
  }
  return patches;
}
