import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../startError.ts';
import { makeFolder } from './folder.ts';
import type { Account } from './account.ts';

/** PostgreSQL names its socket by a port, though there is none. */
const SOCKET_FILE = '.s.PGSQL.5432';

/** The superuser of the embedded database, and the name of the database itself. */
export const EMBEDDED_NAME = 'kontor';

/** The private folder of the socket, made when missing: inside the database's folder, or, where that path is longer than a socket may have, under /tmp. */
export function socketFolder(folder: string, account: Account): string {
  const inside = join(folder, 'socket');
  const longest = process.platform === 'darwin' ? 103 : 107;
  const fits = Buffer.byteLength(join(inside, SOCKET_FILE)) <= longest;
  const socket = fits ? inside : join('/tmp', `kontor-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  makeFolder(socket, account);
  const { uid, mode } = lstatSync(socket);
  if (!lstatSync(socket).isDirectory() || uid !== account.uid || (mode & 0o077) !== 0) throw new StartError('folderForeign', { folder: socket, uid });
  return socket;
}

/** How to connect to the database behind the socket. */
export function socketUrl(socket: string): string {
  return `postgresql://${EMBEDDED_NAME}@${encodeURIComponent(socket)}/${EMBEDDED_NAME}?sslmode=disable`;
}
