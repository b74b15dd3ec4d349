import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { spool, storageError } from './spool.ts';
import { BlobMissing, checkedHash, isHash, type Blob, type BlobStore, type ReadPart } from './store.ts';
import { tryOut } from './tryOut.ts';
import { rangeOf, refuseOtherSize, verified, verifyLength, verifyWhole } from './verify.ts';

const abandonedAfter = 24 * 3600_000;
const pair = /^[0-9a-f]{2}$/;

/** Blobs as files below `folder`, readable by the owner alone (folders 0700, files 0600): `ab/cd/abcd...`, unfinished ones in `incoming`. */
export function folderStore(folder: string): BlobStore {
  const fileOf = (sha256: string) => path.join(folder, checkedHash(sha256).slice(0, 2), sha256.slice(2, 4), sha256);
  const store: BlobStore = {
    put: (stream) => put(folder, stream, fileOf),
    open: (sha256, part) => openFile(fileOf(sha256), sha256, part),
    has: async (sha256) => (await sizeOf(fileOf(sha256))) !== undefined,
    remove: (sha256) => rm(fileOf(sha256), { force: true }),
    list: () => list(folder),
    check: async () => {
      await clearAbandoned(path.join(folder, 'incoming'));
      await tryOut(store, folder);
    },
  };
  return store;
}

async function put(folder: string, stream: AsyncIterable<Uint8Array>, fileOf: (sha256: string) => string): Promise<Blob> {
  const incoming = path.join(folder, 'incoming');
  const temporary = path.join(incoming, randomUUID());
  try {
    await makeFolder(incoming);
    const blob = await spool(stream, temporary);
    const file = fileOf(blob.sha256);
    await makeFolder(path.dirname(file));
    // Also when the content is there already: the same bytes take its place, and a damaged copy is healed.
    await rename(temporary, file);
    await syncFolder(path.dirname(file));
    return blob;
  } catch (error) {
    await rm(temporary, { force: true });
    throw storageError(error, folder);
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!first) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) await syncFolder(path.dirname(made));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function openFile(file: string, sha256: string, part?: ReadPart): Promise<Readable> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new BlobMissing(sha256) : error;
  });
  try {
    const { size } = await handle.stat();
    refuseOtherSize(sha256, size, part?.size);
    if (part?.start === undefined && part?.end === undefined) return verified(handle.createReadStream(), verifyWhole(sha256));
    const range = rangeOf(part, size);
    return verified(handle.createReadStream(range), verifyLength(sha256, range.end - range.start + 1));
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    (found) => found.size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
}

async function* list(folder: string): AsyncGenerator<Blob> {
  for (const first of await namesIn(folder)) {
    if (!pair.test(first)) continue;
    for (const second of await namesIn(path.join(folder, first))) {
      for (const name of await namesIn(path.join(folder, first, second))) {
        const size = isHash(name) ? await sizeOf(path.join(folder, first, second, name)) : undefined;
        if (size !== undefined) yield { sha256: name, size };
      }
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
}

async function clearAbandoned(incoming: string): Promise<void> {
  for (const name of await namesIn(incoming)) {
    const file = path.join(incoming, name);
    const found = await stat(file).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > abandonedAfter) await rm(file, { force: true });
  }
}
