import { accessSync, chownSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { explainFolderError } from '../startError.ts';
import { databaseAccount } from './embedded/account.ts';

/** The real path of the data folder, made when missing, closed to others and proven to be readable and writable; throws StartError. */
export function prepareDataFolder(given: string): string {
  const folder = resolve(given);
  try {
    if (!existsSync(folder)) makeDataFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    throw explainFolderError(error, folder);
  }
}

/** What root makes, PostgreSQL's group may pass, for the database inside runs as another user. */
function makeDataFolder(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const { drop, gid } = databaseAccount(join(folder, 'database'));
  mkdirSync(folder, { mode: drop ? 0o710 : 0o700 });
  if (drop) chownSync(folder, 0, gid);
}
