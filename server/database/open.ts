import { join } from 'node:path';
import { explainFolderError, StartError } from '../startError.ts';
import { prepareDataFolder } from './dataFolder.ts';
import { startEmbeddedPostgres } from './embedded/start.ts';
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
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined, embedded: false, serverVersion: await reachDatabase(databaseUrl) };
  try {
    return await (purpose === 'serve' ? openServing(folder, log) : openBeside(folder, log));
  } catch (error) {
    throw explainFolderError(error, folder);
  }
}

async function openServing(folder: string, log: OpenOptions['log']): Promise<OpenedDatabase> {
  const release = await awaitLock(lockFile(folder), HANDOVER_MILLISECONDS);
  if (!release) throw new StartError('folderInUse', { folder });
  try {
    const postgres = await startEmbeddedPostgres({ folder: join(folder, 'database'), log });
    return opened(postgres, () => postgres.stop().finally(release));
  } catch (error) {
    release();
    throw error;
  }
}

async function openBeside(folder: string, log: OpenOptions['log']): Promise<OpenedDatabase> {
  const release = holdLock(lockFile(folder));
  release?.();
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'database'), log, owner: false, mayStart: release !== undefined });
  return opened(postgres, () => postgres.stop());
}

function opened({ url, serverVersion }: { url: string; serverVersion: string }, stop: () => Promise<void>): OpenedDatabase {
  return { url, serverVersion, embedded: true, stop };
}

function lockFile(folder: string): string {
  return join(folder, 'kontor.lock');
}
