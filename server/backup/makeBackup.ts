import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { Client } from 'pg';
import { codeOf, isDiskFull, StartError } from '../startError.ts';
import { contents } from './contents.ts';
import type { Manifest, Place, Progress } from './format.ts';

interface Wanted {
  url: string;
  place: Place;
  /** Where it goes; nothing may be there yet. */
  file: string;
  signal?: AbortSignal;
  progress?: Progress;
}

export interface Made {
  file: string;
  bytes: number;
  manifest: Manifest;
}

const unwritable = new Set(['ENOENT', 'EACCES', 'EPERM', 'ENOTDIR', 'EROFS', 'EISDIR', 'EEXIST', 'ENAMETOOLONG']);

/**
 * Writes a backup of the whole Kontor into one file that only this user may read, while the server runs or not. The file gets its name when
 * it is complete; on any error or interruption nothing of it is left. Throws StartError with the way out.
 */
export async function makeBackup({ url, place, file: given, signal, progress = () => {} }: Wanted): Promise<Made> {
  const file = resolve(given);
  if (existsSync(file)) throw new StartError('backupExists', { file });
  const draft = `${file}.${process.pid}.part`;
  let manifest: Manifest | undefined;
  const source = async function* () {
    manifest = yield* contents(url, place, progress);
  };
  try {
    const handle = await open(draft, 'wx', 0o600);
    const zstd = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 } });
    await pipeline(Readable.from(source()), zstd, handle.createWriteStream({ flush: true }), { signal });
    await rename(draft, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(draft, { force: true });
    throw explain(error, file);
  }
  const { size: bytes } = await stat(file);
  await noteBackup(url, { created: new Date().toISOString(), bytes, file });
  return { file, bytes, manifest: manifest! };
}

function explain(error: unknown, file: string): unknown {
  if ((error as Error).name === 'AbortError') return new StartError('interrupted', {}, error);
  if (isDiskFull(error)) return new StartError('backupDiskFull', { folder: dirname(file) }, error);
  const { syscall } = error as NodeJS.ErrnoException;
  const code = codeOf(error) ?? '';
  return syscall && unwritable.has(code) ? new StartError('backupUnwritable', { file, reason: code }, error) : error;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Lets administrators see when the last backup was made; a backup is not worse when that can't be noted. */
async function noteBackup(url: string, last: { created: string; bytes: number; file: string }): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000, application_name: 'kontor backup' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(`update house set settings = jsonb_set(settings, '{backup}', $1::jsonb)`, [JSON.stringify(last)]);
  } catch {
    return;
  } finally {
    await client.end().catch(() => undefined);
  }
}
