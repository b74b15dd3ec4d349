import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clusterFolder } from './cluster.ts';
import { readFrom } from './explain.ts';
import { giveTo } from './folder.ts';
import { argumentsOf, awaitEnd, isAlive, signalTo } from './processes.ts';
import { start, type RunAs } from './runAs.ts';
import { settings } from './settings.ts';
import type { Binaries } from './binaries.ts';

const LOG_LIMIT = 16 * 1024 * 1024;

/** A started PostgreSQL: `lastWords` is what it wrote once it has ended, undefined while it runs. */
export type Postmaster = { pid: number; lastWords(): string | undefined };

type Starting = { binaries: Binaries; runAs: RunAs; socket: string; bound: boolean };

/** Starts PostgreSQL on the database in `folder`, in a session of its own so that Ctrl-C reaches Kontor alone. It is not ready yet. */
export function startPostmaster(folder: string, { binaries, runAs, socket, bound }: Starting): Promise<Postmaster> {
  const log = openLog(folder, runAs);
  const command = [join(binaries.folder, 'postgres'), '-D', clusterFolder(folder), ...settings({ socket, bound, major: binaries.major })];
  const child = start(runAs, command, { bound, detached: true, stdio: ['ignore', log.descriptor, log.descriptor] });
  closeSync(log.descriptor);
  child.unref();
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('spawn', () => resolve({ pid: child.pid!, lastWords: () => (ended() ? readFrom(logFile(folder), log.size) : undefined) }));
  });
}

/** Where PostgreSQL writes what it has to say. */
export function logFile(folder: string): string {
  return join(folder, 'postgresql.log');
}

/** The process that runs the database in `folder`, known by its pid file and its command line; a pid file left by a dead one is taken away. */
export function livingPostmaster(folder: string): number | undefined {
  const cluster = clusterFolder(folder);
  const file = join(cluster, 'postmaster.pid');
  const pid = pidIn(file);
  if (pid === undefined) return undefined;
  const args = argumentsOf(pid);
  if (args?.includes(cluster)) return pid;
  if (args || !isAlive(pid)) rmSync(file, { force: true }); // its number may belong to another process by now, which PostgreSQL would respect
  return undefined;
}

/** Ends PostgreSQL: connections are cut and all is written (SIGINT); after a minute at once (SIGQUIT), which the next start repairs. */
export async function endPostmaster(pid: number): Promise<void> {
  for (const [signal, seconds] of [['SIGINT', 60], ['SIGQUIT', 10]] as const) {
    if (!signalTo(pid, signal) || (await awaitEnd(pid, seconds))) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end.`);
}

function pidIn(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined; // it went away just now
    throw error;
  }
}

function openLog(folder: string, { account }: RunAs): { descriptor: number; size: number } {
  const descriptor = openSync(logFile(folder), 'a', 0o600);
  giveTo(account, logFile(folder));
  if (fstatSync(descriptor).size > LOG_LIMIT) ftruncateSync(descriptor);
  return { descriptor, size: fstatSync(descriptor).size };
}
