import { join } from 'node:path';
import { explainFolderError, StartError } from '../startError.ts';
import { prepareDataFolder } from './dataFolder.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded/start.ts';
import { awaitLock, holdLock } from './lock.ts';
import { reachDatabase } from './reach.ts';

/** `serve` is the one Kontor that serves from a data folder, `command` any other use beside it or without it. */
export type OpenOptions = { dataFolder: string; databaseUrl?: string; purpose: 'serve' | 'command'; log: (message: string) => void };

/** A database that takes connections at `url` until `stop` (which the caller calls when all its connections are closed). */
export type OpenedDatabase = { url: string; stop(): Promise<void>; embedded: boolean; serverVersion: string };

/** How long a starting Kontor waits for one that is just ending. */
const HANDOVER_MILLISECONDS = 2_500;

/** Opens the database that DATABASE_URL names, or the embedded one in the data folder, which is made when missing. Throws StartError, nothing damaged. */
export async function openDatabase({ dataFolder, databaseUrl, purpose, log }: OpenOptions): Promise<OpenedDatabase> {
  const folder = prepareDataFolder(dataFolder);
  try {
    if (purpose === 'serve') return await holdingFolder(folder, () => (databaseUrl ? reach(databaseUrl) : startServing(folder, log)));
    return await (databaseUrl ? reach(databaseUrl) : openBeside(folder, log));
  } catch (error) {
    throw explainFolderError(error, folder);
  }
}

/** The folder also holds uploads, file contents and the audit key, so whoever serves holds it alone, wherever the database is. */
async function holdingFolder(folder: string, open: () => Promise<OpenedDatabase>): Promise<OpenedDatabase> {
  const release = await awaitLock(lockFile(folder), HANDOVER_MILLISECONDS);
  if (!release) throw new StartError('folderInUse', { folder });
  try {
    const database = await open();
    return { ...database, stop: () => database.stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

async function reach(url: string): Promise<OpenedDatabase> {
  return { url, stop: async () => undefined, embedded: false, serverVersion: await reachDatabase(url) };
}

async function startServing(folder: string, log: OpenOptions['log']): Promise<OpenedDatabase> {
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'database'), log });
  return opened(postgres);
}

async function openBeside(folder: string, log: OpenOptions['log']): Promise<OpenedDatabase> {
  const release = holdLock(lockFile(folder));
  release?.();
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'database'), log, owner: false, mayStart: release !== undefined });
  return opened(postgres);
}

function opened(postgres: EmbeddedPostgres): OpenedDatabase {
  return { url: postgres.url, serverVersion: postgres.serverVersion, embedded: true, stop: () => postgres.stop() };
}

function lockFile(folder: string): string {
  return join(folder, 'kontor.lock');
}
