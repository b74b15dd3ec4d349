import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createZstdDecompress } from 'node:zlib';
import { codeOf, StartError } from '../startError.ts';
import { FORMAT, names, type Head, type Manifest, type Progress } from './format.ts';
import { BackupDamaged, readTar, type TarCursor } from './tarRead.ts';

const MOST_JSON = 64 * 1024 * 1024;

/** An opened backup: what stands at its beginning, and the place behind it. */
export interface Archive {
  head: Head;
  cursor: TarCursor;
}

/** Opens a backup and reads its head; throws StartError when it can't be read or is none. */
export async function openArchive(file: string, { size, progress, signal }: { size: number; progress: Progress; signal?: AbortSignal }): Promise<Archive> {
  const input = createReadStream(file, { signal });
  const source = pipeline(input, createZstdDecompress(), () => {});
  const counted = async function* () {
    try {
      for await (const chunk of source as AsyncIterable<Buffer>) {
        progress(input.bytesRead, size);
        yield chunk;
      }
    } catch (error) {
      throw readError(error, file);
    }
  };
  try {
    if (!(await isZstd(file))) throw new StartError('backupForeign', { file });
    const cursor = await readTar(counted());
    const head = cursor.file?.name === names.head ? ((await jsonIn(cursor)) as Head) : null;
    if (head?.kontorBackup !== FORMAT) throw new StartError('backupForeign', { file });
    await cursor.next();
    return { head, cursor };
  } catch (error) {
    source.destroy();
    throw error instanceof BackupDamaged ? new StartError('backupDamaged', { file, reason: error.message }, error) : error;
  }
}

/** Whether the file begins as Zstandard does (RFC 8878). */
async function isZstd(file: string): Promise<boolean> {
  const begin = Buffer.alloc(4);
  const handle = await open(file).catch((error: unknown) => Promise.reject(readError(error, file)));
  try {
    await handle.read(begin, 0, 4, 0);
  } finally {
    await handle.close();
  }
  return begin.readUInt32LE() === 0xfd2fb528;
}

/** The manifest, which must be all that is left. */
export async function manifestIn(cursor: TarCursor): Promise<Manifest> {
  if (cursor.file?.name !== names.manifest) throw new BackupDamaged('its list of contents is missing');
  const manifest = (await jsonIn(cursor)) as Manifest;
  await cursor.next();
  if (cursor.file) throw new BackupDamaged('something stands behind its end');
  return manifest;
}

async function jsonIn(cursor: TarCursor): Promise<unknown> {
  if (cursor.file!.size > MOST_JSON) throw new BackupDamaged('its list of contents is too long');
  try {
    return JSON.parse((await buffer(Readable.from(cursor.content()))).toString('utf8'));
  } catch (error) {
    throw error instanceof SyntaxError ? new BackupDamaged('its list of contents cannot be read') : error;
  }
}

function readError(error: unknown, file: string): unknown {
  if (error instanceof BackupDamaged || (error as Error).name === 'AbortError') return error;
  const code = codeOf(error) ?? '';
  if (['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'EIO'].includes(code)) return new StartError('backupUnreadable', { file, reason: code }, error);
  if (/^(ZSTD|Z_|ERR_ZLIB)/i.test(code) || /zstd|unexpected end/i.test((error as Error).message)) return new BackupDamaged('its compression is broken', { cause: error });
  return error;
}
