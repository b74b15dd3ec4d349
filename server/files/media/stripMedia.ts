import { buffer } from 'node:stream/consumers';
import type { BlobStore, Blob } from '../../storage/store.ts';
import { BoxError, type Patch } from './boxes.ts';
import { findMetadata, type ReadBytes } from './findMetadata.ts';

/** Stores a copy of a film, sound or HEIF image without its metadata; `damaged` when its container isn't understood. */
export async function stripMedia(blobs: BlobStore, { sha256, size }: Blob): Promise<Blob | { failed: 'damaged' }> {
  try {
    const patches = await findMetadata(ahead(blobs, { sha256, size }), size);
    return await blobs.put(patched(await blobs.open(sha256, { size }), patches));
  } catch (error) {
    if (error instanceof BoxError) return { failed: 'damaged' };
    throw error;
  }
}

const WINDOW = 64 * 1024;

/** Reads parts of a blob, a little more than is asked for: headers often stand close together. */
function ahead(blobs: BlobStore, { sha256, size }: Blob): ReadBytes {
  let from = 0;
  let bytes = Buffer.alloc(0);
  return async (start, end) => {
    if (start < from || end > from + bytes.length) {
      const last = Math.min(size, Math.max(end, start + WINDOW)) - 1;
      bytes = last < start ? Buffer.alloc(0) : await buffer(await blobs.open(sha256, { start, end: last, size }));
      from = start;
    }
    return bytes.subarray(start - from, end - from);
  };
}

async function* patched(source: AsyncIterable<Buffer>, patches: readonly Patch[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of source) {
    // A copy, since the chunk may be a view of something shared.
    const bytes = Buffer.from(chunk);
    for (const patch of patches) apply(bytes, at, patch);
    at += bytes.length;
    yield bytes;
  }
}

function apply(bytes: Buffer, at: number, { start, end, text }: Patch): void {
  const from = Math.max(start, at) - at;
  const to = Math.min(end, at + bytes.length) - at;
  if (from >= to) return;
  if (text === undefined) bytes.fill(0, from, to);
  else bytes.write(text.slice(at + from - start, at + to - start), from, 'latin1');
}
