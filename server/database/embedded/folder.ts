import { lchownSync, lstatSync, mkdirSync } from 'node:fs';
import type { Account } from './account.ts';

/** Makes a folder that only the account may enter, unless it is there already; its parent has to exist. */
export function makeFolder(folder: string, account: Account): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  giveTo(account, folder);
}

/** What root made becomes the account's; never through a link, which somebody else may have laid in /tmp. */
export function giveTo(account: Account, path: string): void {
  if (account.drop && lstatSync(path).uid === 0) lchownSync(path, account.uid, account.gid);
}
