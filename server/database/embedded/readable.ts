import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../../startError.ts';
import { run } from './runAs.ts';
import type { Binaries } from './binaries.ts';
import type { Site } from './site.ts';

/** Where root keeps a copy when the data folder itself is hidden from PostgreSQL's account. */
const CENTRAL_PLACE = '/var/cache/kontor';

/** The same PostgreSQL at a place from which its account may load it: where it is, or a copy, made once for each build. */
export async function readableBinaries(binaries: Binaries, site: Site): Promise<Binaries> {
  if (await isReadable(binaries, site)) return binaries;
  const place = site.runAs.reachAll ? CENTRAL_PLACE : join(site.folder, 'binaries');
  const copy = join(place, `postgresql-${binaries.major}-${statSync(join(binaries.folder, 'postgres')).size}`);
  if (!existsSync(copy)) copyWhole(join(binaries.folder, '..'), copy);
  return { ...binaries, folder: join(copy, basename(binaries.folder)) };
}

async function isReadable(binaries: Binaries, { runAs }: Site): Promise<boolean> {
  try {
    // as the bare account: initdb looks for its sibling by access(), which leaves capabilities aside
    return (await run({ account: runAs.account }, [join(binaries.folder, 'initdb'), '--version'])).code === 0;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EACCES') return false;
    if (code === 'EPERM' && syscall?.startsWith('spawn')) throw new StartError('accountRefused', { account: runAs.account.name }, error);
    throw error;
  }
}

function copyWhole(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  try {
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['a+rx', dirname(to)]);
    spawnSync('chmod', ['-R', 'a+rX', draft]);
    if (!existsSync(to)) renameSync(draft, to);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
