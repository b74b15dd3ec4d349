import type { BlobStore } from '../storage/store.ts';
import { BackupDamaged, type TarCursor } from './tarRead.ts';

const PREFIX = 'blobs/';
const HASH = /^[0-9a-f]{64}$/;

/** What was taken into the storage: contents that were not there before, to be removed when the restore comes to nothing. */
export interface Taken {
  count: number;
  fresh: string[];
  /** Whose bytes are not what their name says. */
  wrong: string[];
}

/** Takes the contents of files into the storage; `taken` is kept up to date also when it fails. */
export async function contentsIn(store: BlobStore, cursor: TarCursor, taken: Taken): Promise<void> {
  for (; cursor.within(PREFIX); await cursor.next()) {
    const sha256 = cursor.file!.name.slice(PREFIX.length);
    if (!HASH.test(sha256)) throw new BackupDamaged('a content has no valid name');
    const before = await store.has(sha256);
    const put = await store.put(cursor.content());
    if (put.sha256 !== sha256) {
      await store.remove(put.sha256);
      taken.wrong.push(sha256);
      continue;
    }
    taken.count += 1;
    if (!before) taken.fresh.push(sha256);
  }
}

/** Removes contents that are not in the books of the restored Kontor: what a replaced one had. */
export async function removeOthers(store: BlobStore, known: ReadonlySet<string>): Promise<void> {
  for await (const { sha256 } of store.list()) if (!known.has(sha256)) await store.remove(sha256);
}
