import { statSync } from 'node:fs';
import { explainFolderError, StartError } from '../../startError.ts';
import { databaseAccount, mayReach, type Account } from './account.ts';
import { makeFolder } from './folder.ts';
import { canBind, capabilityToReach, type RunAs } from './runAs.ts';
import { socketFolder } from './socket.ts';

/** Where the embedded database lives, as whom it runs, and whether it can be made to end with the Kontor that starts it. */
export type Site = { folder: string; socket: string; runAs: RunAs; bindable: boolean };

/** Makes what is missing of the folders and finds out as whom PostgreSQL can work in them. */
export function prepareSite(folder: string): Site {
  try {
    const account = databaseAccount(folder);
    makeFolder(folder, account);
    const { uid } = statSync(folder);
    if (uid !== account.uid) throw new StartError('folderForeign', { folder, uid });
    const reachAll = account.drop && !mayReach(account, folder) ? demandReach(account, folder) : undefined;
    return { folder, socket: socketFolder(folder, account), runAs: { account, reachAll }, bindable: canBind() };
  } catch (error) {
    throw explainFolderError(error, folder);
  }
}

/** Below a folder that only root may enter (/root), PostgreSQL gets the one right that it lacks there, instead of a data folder elsewhere. */
function demandReach(account: Account, folder: string): string {
  const reachAll = capabilityToReach(account, folder);
  if (!reachAll) throw new StartError('folderHidden', { folder, account: account.name });
  return reachAll;
}
