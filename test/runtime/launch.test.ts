import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, beforeEach, describe, it } from 'node:test';
import { awaitEnd } from '../../server/database/embedded/processes.ts';
import { freshFolder } from './ground.ts';

const repository = join(import.meta.dirname, '..', '..');
const MAIN = `
  const [, , command, code] = process.argv;
  if (command === 'wait') {
    const hold = setInterval(() => {}, 1000);
    process.on('SIGINT', () => { console.log('SIGINT'); clearInterval(hold); });
    process.on('disconnect', () => process.exit());
    process.channel.unref();
  }
  process.exitCode = Number(code ?? 0);
  console.log(JSON.stringify({ pid: process.pid, version: process.version, args: process.argv.slice(2) }));
`;

describe('bin/kontor in a fresh clone', () => {
  const { folder, remove } = freshFolder();
  const clone = join(folder, 'clone');
  after(remove);
  beforeEach(() => makeClone(clone));

  it('installs once, runs the pinned Node, hands on arguments and exit code', async () => {
    const first = await kontor(clone, ['greet', '3', 'two words']);
    assert.match(first.errors, /installing/);
    assert.equal(first.code, 3);
    const { version, args } = JSON.parse(first.output);
    assert.deepEqual([version, args], [process.version, ['greet', '3', 'two words']]);
    const second = await kontor(clone, ['greet']);
    assert.deepEqual([second.code, second.errors], [0, '']);
  });

  it('installs again when package-lock.json has changed', async () => {
    await kontor(clone, ['greet']);
    writeFileSync(join(clone, 'package-lock.json'), `${readFileSync(join(clone, 'package-lock.json'), 'utf8')}\n`);
    assert.match((await kontor(clone, ['greet'])).errors, /installing/);
  });

  it('two at once do the work once', async () => {
    const both = await Promise.all([kontor(clone, ['greet']), kontor(clone, ['greet'])]);
    assert.deepEqual(both.map(({ code }) => code), [0, 0]);
    assert.equal(both.map(({ errors }) => errors).join('').match(/installing/g)?.length, 1);
  });

  it('goes on after a set-up that was killed', async () => {
    const killed = start(clone, ['greet']);
    await once(createInterface({ input: killed.stderr! }), 'line');
    killed.kill('SIGKILL');
    assert.equal((await kontor(clone, ['greet'])).code, 0);
  });

  it('says in one sentence why installing failed, in the language of the operator', async () => {
    const file = join(clone, 'package.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('file:./parts/node', 'file:./lost.tgz'));
    const failed = await kontor(clone, ['greet'], { LANG: 'de_DE.UTF-8' });
    assert.equal(failed.code, 1);
    assert.match(failed.errors, /ließen sich nicht installieren \(.+\): Prüfen Sie.*\n$/);
    assert.equal(failed.output, '');
  });

  it('builds the web app for serving alone, again when it has changed, and keeps the old one when that fails', async () => {
    await kontor(clone, ['greet']);
    symlinkSync(realpathSync(join(repository, 'node_modules', 'vite')), join(clone, 'node_modules', 'vite'));
    mkdirSync(join(clone, 'web'));
    const page = (text: string) => writeFileSync(join(clone, 'web', 'index.html'), `<p>${text}</p><script type="module" src="./app.js"></script>`);
    const script = (text: string) => writeFileSync(join(clone, 'web', 'app.js'), text);
    const built = () => readFileSync(join(clone, 'web', 'dist', 'index.html'), 'utf8');
    page('eins');
    script('document.title = "Kontor";');

    assert.equal((await kontor(clone, ['greet'])).errors, '');
    assert.match((await kontor(clone, ['start'])).errors, /Building/);
    assert.match(built(), /eins/);
    assert.equal((await kontor(clone, ['start'])).errors, '');
    page('zwei');
    assert.match((await kontor(clone, ['demo'])).errors, /Building/);
    assert.match(built(), /zwei/);
    script('import "./not-there.js";');
    const failed = await kontor(clone, ['start']);
    assert.deepEqual([failed.code, failed.output], [1, '']);
    assert.match(failed.errors, /could not be built \(.*not-there/);
    assert.match(built(), /zwei/);
  });

  it('hands a signal on once, and waits for the end', async () => {
    await kontor(clone, ['greet']);
    const child = start(clone, ['wait', '7']);
    const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
    await lines.next();
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    assert.equal((await lines.next()).value, 'SIGINT');
    child.kill('SIGINT');
    assert.deepEqual(await ended, [7, null]);
    assert.equal((await lines.next()).done, true);
  });

  it('stops the server when npm, which ran it, is killed', { skip: process.platform !== 'linux' && 'needs /proc' }, async () => {
    await kontor(clone, ['greet']);
    const npm = spawn('npm', ['start'], { cwd: clone, stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const line of createInterface({ input: npm.stdout })) {
      if (!line.startsWith('{')) continue;
      npm.kill('SIGKILL');
      assert.equal(await awaitEnd(JSON.parse(line).pid, 20), true);
      return;
    }
    assert.fail('it did not start');
  });

  it('does not leave the server behind when it is killed itself', async () => {
    await kontor(clone, ['greet']);
    const child = start(clone, ['wait']);
    const [line] = await once(createInterface({ input: child.stdout! }), 'line');
    child.kill('SIGKILL');
    assert.equal(await awaitEnd(JSON.parse(line).pid, 20), true);
  });
});

/** A repository with Kontor's own bin/, a program that tells how it was run, and a Node to install from a folder beside it. */
function makeClone(clone: string): void {
  rmSync(clone, { recursive: true, force: true });
  mkdirSync(join(clone, 'server', 'cli'), { recursive: true });
  mkdirSync(join(clone, 'parts', 'node', 'bin'), { recursive: true });
  cpSync(join(repository, 'bin'), join(clone, 'bin'), { recursive: true });
  writeFileSync(join(clone, 'server', 'cli', 'main.ts'), MAIN);
  symlinkSync(process.execPath, join(clone, 'parts', 'node', 'bin', 'node'));
  const node = { name: 'node', version: '1.0.0', bin: { node: 'bin/node' } };
  writeFileSync(join(clone, 'parts', 'node', 'package.json'), JSON.stringify(node));
  const dependencies = { node: 'file:./parts/node' };
  writeFileSync(join(clone, 'package.json'), JSON.stringify({ name: 'clone', version: '1.0.0', type: 'module', dependencies, scripts: { start: 'node bin/kontor wait' } }));
  const packages = { '': { name: 'clone', version: '1.0.0', dependencies }, 'node_modules/node': { resolved: 'parts/node', link: true }, 'parts/node': node };
  writeFileSync(join(clone, 'package-lock.json'), JSON.stringify({ name: 'clone', version: '1.0.0', lockfileVersion: 3, requires: true, packages }));
  assert.equal(existsSync(join(clone, 'node_modules')), false);
}

function start(clone: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  const path = `${dirname(process.execPath)}:${process.env.PATH}`;
  const quietly = { npm_lifecycle_event: '', LC_ALL: '', LANG: 'C', ...env };
  return spawn(process.execPath, [join(clone, 'bin', 'kontor'), ...args], { env: { ...process.env, PATH: path, ...quietly } });
}

async function kontor(clone: string, args: string[], env?: Record<string, string>): Promise<{ code: number; output: string; errors: string }> {
  const child = start(clone, args, env);
  let [output, errors] = ['', ''];
  child.stdout!.on('data', (part) => (output += part));
  child.stderr!.on('data', (part) => (errors += part));
  const [code] = await once(child, 'close');
  return { code, output, errors };
}
