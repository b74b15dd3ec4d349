import { createHash } from 'node:crypto';
import { pipeline, Transform, type Readable, type TransformCallback } from 'node:stream';
import { BlobDamaged } from './store.ts';

/**
 * Passes a whole blob through and compares its hash. The last chunk is held back until the hash is known, so that a
 * reader of damaged content always sees a broken answer, never a complete wrong one.
 */
export function verifyWhole(sha256: string): Transform {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      hash.update(chunk);
      const ready = held;
      held = chunk;
      done(null, ready);
    },
    flush(done: TransformCallback) {
      if (hash.digest('hex') !== sha256) done(new BlobDamaged(sha256, 'its hash differs'));
      else done(null, held);
    },
  });
}

/** Passes a part of a blob through and fails unless exactly `expected` bytes came. */
export function verifyLength(sha256: string, expected: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      seen += chunk.length;
      if (seen > expected) done(new BlobDamaged(sha256, 'it is longer than it should be'));
      else done(null, chunk);
    },
    flush(done: TransformCallback) {
      done(seen === expected ? null : new BlobDamaged(sha256, 'it is shorter than it should be'));
    },
  });
}

/** The inclusive byte range that `part` means for a blob of `size` bytes; throws RangeError when it lies outside. */
export function rangeOf(part: { start?: number; end?: number }, size: number): { start: number; end: number } {
  const start = part.start ?? 0;
  const end = part.end ?? size - 1;
  const whole = Number.isSafeInteger(start) && Number.isSafeInteger(end);
  if (!whole || start < 0 || end < start || end >= size) throw new RangeError(`No bytes ${start}-${end} in ${size}.`);
  return { start, end };
}

/** Throws BlobDamaged when the stored size is not the expected one; without an expectation any size will do. */
export function refuseOtherSize(sha256: string, size: number | undefined, expected?: number): void {
  if (expected !== undefined && size !== expected) throw new BlobDamaged(sha256, `it has ${size} bytes instead of ${expected}`);
}

/** The source read through a check; an error of either ends both. */
export function verified(source: Readable, check: Transform): Readable {
  return pipeline(source, check, () => {});
}
