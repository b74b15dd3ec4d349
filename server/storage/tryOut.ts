import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { BlobStore } from './store.ts';

/** Stores, reads and removes a random blob; rejects with a sentence that names the place and the cause. */
export async function tryOut(store: BlobStore, where: string): Promise<void> {
  const trial = randomBytes(32);
  try {
    const { sha256 } = await store.put(once(trial));
    const read = await buffer(await store.open(sha256));
    await store.remove(sha256);
    if (!read.equals(trial)) throw new Error('it gave back other bytes than it was given');
  } catch (error) {
    throw new Error(`The storage ${where} can't be used: ${(error as Error).message}`, { cause: error });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
