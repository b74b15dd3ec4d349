import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The operating system's user that PostgreSQL runs as; `drop` when we are root and have to change to it. */
export type Account = { uid: number; gid: number; name: string; drop: boolean };

/** PostgreSQL refuses root, so root changes to the owner of an existing database, else to `postgres`, else to `nobody`; everybody else stays who he is. */
export function databaseAccount(folder: string): Account {
  const uid = process.getuid?.() ?? 0;
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? uid, name: String(uid), drop: false };
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: String(owner.uid), drop: true };
  return accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65534, gid: 65534, name: 'nobody', drop: true };
}

/** Whether the account may pass all folders on the way to `path`, by their owner, group and mode. */
export function mayReach(account: Account, path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function accountNamed(name: string): Account | undefined {
  const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
  return uid && gid ? { uid, gid, name, drop: true } : undefined;
}

function idOf(what: '-u' | '-g', name: string): number {
  return Number(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout) || 0;
}
