import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { StorageFull, type Blob } from './store.ts';

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The error as the storage tells it: a full disk or quota becomes StorageFull, all others stay what they are. */
export function storageError(error: unknown, where: string): unknown {
  const code = (error as { code?: string } | null)?.code;
  return code && full.has(code) ? new StorageFull(where, error) : error;
}

/** Writes the stream to a new file (0600), flushed to the disk, and names its content; on any error the file is gone again. */
export async function spool(stream: AsyncIterable<Uint8Array>, file: string): Promise<Blob> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
        await handle.writeFile(chunk);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(file, { force: true });
    throw storageError(error, path.dirname(file));
  }
  return { sha256: hash.digest('hex'), size };
}
