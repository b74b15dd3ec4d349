import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from '../../startError.ts';
import { explainFailure } from './explain.ts';
import { run, type Ended, type RunAs } from './runAs.ts';
import { EMBEDDED_NAME } from './socket.ts';
import type { Binaries } from './binaries.ts';

/**
 * Text compares by its bytes (collation C): the same in every version of PostgreSQL, glibc and ICU, so that no index ever breaks, and the fastest;
 * what people see sorted names its collation ("de-x-icu"). The character type has to be a UTF-8 one all the same, else search does not know that
 * Ä and ä are one letter: up to PostgreSQL 17 it asks the C library even where ICU is the provider. These names go by system.
 */
const CHARACTER_TYPES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'de_DE.UTF-8', 'UTF-8'];

/** The major version that made the database in `folder`, or undefined when there is none yet. */
export function majorOf(folder: string): number | undefined {
  const file = join(clusterFolder(folder), 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

export function clusterFolder(folder: string): string {
  return join(folder, 'cluster');
}

/** Makes the empty database. It comes to its place by one rename: whatever interrupts this, there is a whole one or none. */
export async function createCluster(folder: string, binaries: Binaries, runAs: RunAs): Promise<void> {
  const draft = join(folder, 'cluster.new');
  try {
    if (!(await draw(draft, binaries, runAs))) {
      const drawn = await draw(draft, binaries, { ...runAs, renamed: true });
      if (!drawn) throw new StartError('accountUnknown', { uid: runAs.account.uid });
    }
    renameSync(draft, clusterFolder(folder));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** False when PostgreSQL's programs refuse to work for an account without a name; only making a database needs one, running it does not. */
async function draw(draft: string, binaries: Binaries, runAs: RunAs): Promise<boolean> {
  const initialised = await initialise(draft, binaries, runAs);
  if (isNameless(initialised)) return false;
  demand(initialised, draft);
  const command = [join(binaries.folder, 'postgres'), '--single', '-D', draft, '-c', 'exit_on_error=on', 'postgres'];
  demand(await run(runAs, command, `create database ${EMBEDDED_NAME}\n`), draft);
  return true;
}

async function initialise(draft: string, binaries: Binaries, runAs: RunAs): Promise<Ended> {
  const text = ['--encoding=UTF8', '--locale-provider=libc', '--locale=C'];
  const trust = ['--auth-local=trust', '--auth-host=reject', `--username=${EMBEDDED_NAME}`];
  for (const type of CHARACTER_TYPES) {
    rmSync(draft, { recursive: true, force: true });
    const args = ['-D', draft, ...text, `--lc-ctype=${type}`, ...trust, '--data-checksums'];
    const ended = await run(runAs, [join(binaries.folder, 'initdb'), ...args]);
    if (!/invalid locale name/.test(ended.output)) return ended;
  }
  throw new StartError('postgresFailed', { reason: 'no UTF-8 locale on this system', file: '/usr/share/locale' });
}

function isNameless({ output }: Ended): boolean {
  return /could not look up effective user ID|unshare: /.test(output);
}

function demand({ code, output }: Ended, draft: string): void {
  const folder = dirname(draft);
  if (code !== 0) throw explainFailure(output, { folder, file: folder });
}
