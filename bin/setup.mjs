import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { say, SetUpError } from './say.mjs';
import { hashOfFiles } from './sources.mjs';
import { withSetUpLock } from './setUpLock.mjs';

export { SetUpError };

/**
 * Installs what package-lock.json pins and, for serving, builds the web app, each only when it is out of date; gives the path of the pinned Node.
 * Any number of these at once in one folder do the work once. Throws SetUpError with one sentence.
 */
export async function setUp({ root, forServing = false }) {
  const isDone = () => isInstalled(root) && (!forServing || isBuilt(root));
  if (!isDone()) {
    await withSetUpLock(root, async (busy) => {
      if (!isInstalled(root)) await install(root, busy);
      if (forServing && !isBuilt(root)) await build(root, busy);
    });
  }
  return pinnedNode(root);
}

/** Whether node_modules fits package-lock.json; one that is only a link belongs to somebody else and is taken as it is. */
function isInstalled(root) {
  const modules = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false });
  if (modules?.isSymbolicLink()) return true;
  return readStamp(installStamp(root)) === lockHash(root);
}

async function install(root, busy) {
  say('installing');
  const lock = lockHash(root);
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--include=dev', '--include=optional', '--ignore-scripts=false'];
  const { code, output } = await run('npm', args, { cwd: root, busy });
  if (code !== 0) throw new SetUpError('installFailed', { reason: reasonIn(output), command: 'npm install' });
  if (!existsSync(join(root, 'node_modules'))) mkdirSync(join(root, 'node_modules'));
  writeFileSync(installStamp(root), lock);
}

function installStamp(root) {
  return join(root, 'node_modules', '.kontor-installed');
}

/** The lock and the platform: a folder carried to another kind of machine is installed anew. */
function lockHash(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return hash.update(`${process.platform}-${process.arch}`).digest('hex');
}

function isBuilt(root) {
  if (!existsSync(join(root, 'web', 'index.html'))) return true; // no web app here
  return existsSync(join(root, 'web', 'dist', 'index.html')) && readStamp(buildStamp(root)) === sourcesHash(root);
}

async function build(root, busy) {
  say('building');
  const hash = sourcesHash(root);
  const fresh = join(root, '.cache', 'web-dist');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await run(pinnedNode(root), [vite, 'build', '--outDir', fresh, '--emptyOutDir'], { cwd: join(root, 'web'), busy });
  if (code !== 0) throw new SetUpError('buildFailed', { reason: reasonIn(output), command: 'npx vite build web' });
  replace(join(root, 'web', 'dist'), fresh);
  writeFileSync(buildStamp(root), hash);
}

/** A server that still runs on the old build finds files of the old or of the new one, not half of one. */
function replace(folder, fresh) {
  const old = `${fresh}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}

function buildStamp(root) {
  return join(root, '.cache', 'web-built');
}

function sourcesHash(root) {
  return hashOfFiles([join(root, 'web'), join(root, 'shared'), join(root, 'package-lock.json')], ['dist', 'node_modules']);
}

function pinnedNode(root) {
  const link = join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(link)) throw new SetUpError('nodeMissing', { command: 'npm install' });
  return realpathSync(link);
}

function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function run(program, args, { cwd, busy }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('spawn', () => busy(child.pid));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** The line that tells what went wrong and the three after it. */
function reasonIn(output) {
  const lines = stripVTControlCharacters(output).split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim()).filter(Boolean);
  const found = lines.findIndex((line) => /\b(E[A-Z]{3,}|[Ee]rror)\b/.test(line) && !line.startsWith('code '));
  return (found < 0 ? lines.slice(-1) : lines.slice(found, found + 4)).join(' ').slice(0, 300);
}
