/** The container is not built as ISO 14496-12 says, or is made to exhaust the reader. */
export class BoxError extends Error {
  override name = 'BoxError';
}

/** A box of an ISO media file: from `start` to `end` in the file, its content from `inner`. */
export interface Box {
  type: string;
  start: number;
  inner: number;
  end: number;
}

/** Bytes of a file that are overwritten: with a text of ASCII, or with zeros. */
export interface Patch {
  start: number;
  end: number;
  text?: string;
}

/** Reads one box header (at least 8, for large boxes 16 bytes) that stands at `start` of a file of `size` bytes. */
export function boxAt(header: Buffer, start: number, size: number): Box {
  if (header.length < 8) throw new BoxError('a box without header');
  const short = header.readUInt32BE(0);
  const type = header.toString('latin1', 4, 8);
  if (short === 1 && header.length < 16) throw new BoxError('a large box without size');
  const length = short === 0 ? size - start : short === 1 ? Number(header.readBigUInt64BE(8)) : short;
  const inner = start + (short === 1 ? 16 : 8);
  if (length < inner - start || start + length > size) throw new BoxError(`a box ${type} of ${length} bytes at ${start}`);
  return { type, start, inner, end: start + length };
}

const MOST_BOXES = 20_000;

/** The boxes that follow each other between two places of `bytes`, which stand at `base` in the file. */
export function boxesIn(bytes: Buffer, base: number, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to; at = boxes.at(-1)!.end) {
    if (boxes.length >= MOST_BOXES) throw new BoxError('too many boxes');
    // Four zero bytes may close a list of user data.
    if (to - at < 8) break;
    boxes.push(boxAt(bytes.subarray(at - base, at - base + 16), at, to));
  }
  return boxes;
}

/** Makes a box one that every reader skips: `free`, filled with zeros. */
export const blank = (box: Box): Patch[] => [
  { start: box.start + 4, end: box.start + 8, text: 'free' },
  { start: box.inner, end: box.end },
];
