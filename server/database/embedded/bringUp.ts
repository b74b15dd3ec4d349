import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { explainFolderError, StartError } from '../../startError.ts';
import { awaitLock } from '../lock.ts';
import { chooseBinaries } from './binaries.ts';
import { createCluster, majorOf } from './cluster.ts';
import { explainFailure, isStillOccupied } from './explain.ts';
import { giveTo } from './folder.ts';
import { endPostmaster, livingPostmaster, logFile, startPostmaster, type Postmaster } from './postmaster.ts';
import { enter, type Presence } from './presence.ts';
import { readableBinaries } from './readable.ts';
import type { Site } from './site.ts';

const LONGEST_SECONDS = 300;

/**
 * `owner` is the serving Kontor, of which there is one: PostgreSQL ends with it. A command is none: it joins, and the last one to leave ends PostgreSQL.
 * `mayStart` false means that a serving Kontor is known to have it running. `own` is the process of an earlier start by this same Kontor.
 */
export type Bringing = { owner: boolean; mayStart: boolean; own?: number; log: (message: string) => void; signal: AbortSignal };

/** A PostgreSQL that takes connections, and our presence on it. */
export type Up = { presence: Presence; pid?: number; adopted: boolean };

/** Joins the PostgreSQL that runs on the site, or starts it, making its database first where there is none; one process at a time. */
export async function bringUp(site: Site, bringing: Bringing): Promise<Up> {
  try {
    const file = join(site.folder, 'start.lock');
    const release = await awaitLock(file, LONGEST_SECONDS * 1000);
    if (!release) throw tooSlow(site);
    try {
      giveTo(site.runAs.account, file);
      return await rise(site, bringing);
    } finally {
      release();
    }
  } catch (error) {
    throw explainFolderError(error, site.folder);
  }
}

async function rise(site: Site, bringing: Bringing): Promise<Up> {
  const end = performance.now() + (bringing.mayStart ? LONGEST_SECONDS : 15) * 1000;
  let started: Postmaster | undefined;
  for (let wait = 10; performance.now() < end; wait = Math.min(wait * 1.2, 200)) {
    await pause(wait, undefined, { signal: bringing.signal });
    const seen = await enter(site.socket);
    if (seen === 'busy') continue;
    if (seen !== 'absent') {
      const pid = started?.pid ?? livingPostmaster(site.folder);
      if (!isDoomed(seen, pid, started ? { ...bringing, own: started.pid } : bringing)) return { presence: seen, pid, adopted: !started };
      await dismiss(seen, pid, bringing);
    } else if (mayTry(site, bringing, started)) started = await begin(site, bringing);
  }
  throw tooSlow(site);
}

/** Started by a serving Kontor that is gone, it has its signal to end already or gets it this moment: nothing to build on. */
function isDoomed(presence: Presence, pid: number | undefined, { owner, own }: Bringing): boolean {
  return owner && presence.bound && pid !== own;
}

async function dismiss(presence: Presence, pid: number | undefined, { log }: Bringing): Promise<void> {
  log(`PostgreSQL (process ${pid}) outlived its Kontor and is ended first`);
  await presence.client.end();
  if (pid !== undefined) await endPostmaster(pid);
}

/** Nobody listens: yes when no PostgreSQL is on its way up or down here. Throws when the one we started has given up. */
function mayTry(site: Site, { mayStart }: Bringing, started: Postmaster | undefined): boolean {
  const words = started?.lastWords();
  if (started && words === undefined) return false;
  if (words !== undefined && !isStillOccupied(words)) throw explainFailure(words, { folder: site.folder, file: logFile(site.folder) });
  return mayStart && livingPostmaster(site.folder) === undefined;
}

async function begin(site: Site, { owner, log }: Bringing): Promise<Postmaster> {
  const { folder, socket, runAs } = site;
  const major = majorOf(folder);
  const binaries = await readableBinaries(chooseBinaries(folder, major), site);
  if (major === undefined) {
    log(`creating the database with PostgreSQL ${binaries.major} in ${folder}`);
    await createCluster(folder, binaries, runAs);
  }
  return startPostmaster(folder, { binaries, runAs, socket, bound: owner && site.bindable });
}

function tooSlow({ folder }: Site): StartError {
  return new StartError('postgresSlow', { seconds: LONGEST_SECONDS, file: logFile(folder) });
}
