import type { Readable } from 'node:stream';

/** One stored content: lower-case hex SHA-256 of its bytes, and their number. */
export interface Blob {
  sha256: string;
  size: number;
}

/** Which bytes to read: `start` and `end` are inclusive as in HTTP; `size` is what the caller knows the blob to have. */
export interface ReadPart {
  start?: number;
  end?: number;
  size?: number;
}

/** Where the bytes of files lie, addressed by their content: the same content is kept once, and is verified when read. */
export interface BlobStore {
  /** Stores everything the stream gives; after it resolves the content survives a power cut. Rejects with StorageFull, or with the stream's own error, and leaves nothing behind. */
  put(stream: AsyncIterable<Uint8Array>): Promise<Blob>;
  /** Rejects with BlobMissing. A whole read ends with BlobDamaged instead of its last bytes when the hash differs, a part when bytes are missing. */
  open(sha256: string, part?: ReadPart): Promise<Readable>;
  /** Says whether the content is there, without verifying it. */
  has(sha256: string): Promise<boolean>;
  /** Removes the content; what isn't there counts as removed. */
  remove(sha256: string): Promise<void>;
  /** All contents, in no promised order. */
  list(): AsyncIterable<Blob>;
  /** Writes, reads and removes a trial blob, and clears what a crash left; rejects with a sentence that says what is wrong. */
  check(): Promise<void>;
}

/** The content has been changed or cut short since it was stored. */
export class BlobDamaged extends Error {
  override name = 'BlobDamaged';
  readonly sha256: string;
  constructor(sha256: string, what: string) {
    super(`The stored content ${sha256} is damaged: ${what}. Restore it from a backup.`);
    this.sha256 = sha256;
  }
}

/** No such content is stored. */
export class BlobMissing extends Error {
  override name = 'BlobMissing';
  readonly sha256: string;
  constructor(sha256: string) {
    super(`The content ${sha256} is not in the storage.`);
    this.sha256 = sha256;
  }
}

/** The storage takes no more; what was there before is unharmed. */
export class StorageFull extends Error {
  override name = 'StorageFull';
  constructor(where: string, cause?: unknown) {
    super(`The storage is full (${where}): make room, then try again.`, { cause });
  }
}

const hash = /^[0-9a-f]{64}$/;

/** The same string if it is a SHA-256 in lower-case hex; otherwise throws, so that no path or key is ever built from anything else. */
export function checkedHash(sha256: string): string {
  if (!hash.test(sha256)) throw new TypeError('Not a SHA-256 in lower-case hex.');
  return sha256;
}

/** True for a name that is a SHA-256 in lower-case hex. */
export function isHash(name: string): boolean {
  return hash.test(name);
}
