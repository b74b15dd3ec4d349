import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openDatabase, type OpenedDatabase } from '../../server/database/open.ts';
import { awaitEnd, isAlive } from '../../server/database/embedded/processes.ts';
import { startEmbeddedPostgres } from '../../server/database/embedded/start.ts';
import { ask, freshFolder, postmasterPid, quiet, startHolder, type Holder } from './ground.ts';

describe('Several on one data folder', () => {
  const { folder, remove } = freshFolder();
  const dataFolder = `${folder}/data`;
  after(remove);
  const open = (purpose: 'serve' | 'command') => openDatabase({ dataFolder, purpose, log: quiet });

  it('of two Kontors that start at the same moment one serves and one is refused', async () => {
    const both = await Promise.allSettled([open('serve'), open('serve')]);
    const serving = both.find((each) => each.status === 'fulfilled')!.value;
    assert.equal(both.find((each) => each.status === 'rejected')!.reason.kind, 'folderInUse');
    assert.deepEqual(await ask(serving.url, 'select 1 as one'), [{ one: 1 }]);
    await serving.stop();
  });

  it('a command works beside the server and leaves it running', async () => {
    const serving = await open('serve');
    const command = await open('command');
    assert.equal(command.url, serving.url);
    await command.stop();
    assert.deepEqual(await ask(serving.url, 'select 1 as one'), [{ one: 1 }]);
    await serving.stop();
  });

  it('a command without a server starts the database, and the last of two ends it', async () => {
    const [first, second] = [await open('command'), await open('command')];
    const pid = postmasterPid(dataFolder);
    await first.stop();
    assert.deepEqual(await ask(second.url, 'select 1 as one'), [{ one: 1 }]);
    await second.stop();
    assert.equal(isAlive(pid), false);
  });

  it('a server that starts during a command takes its database over', async () => {
    const command = await open('command');
    const pid = postmasterPid(dataFolder);
    const serving = await startEmbeddedPostgres({ folder: `${dataFolder}/database`, log: quiet });
    assert.equal(serving.adopted, true);
    await command.stop();
    assert.deepEqual(await ask(serving.url, 'select 1 as one'), [{ one: 1 }]);
    await serving.stop();
    assert.equal(isAlive(pid), false);
  });

  it('the lock of a killed Kontor holds up nobody, and its database ends with it', { skip: process.platform !== 'linux' && 'needs setpriv' }, async () => {
    const killed = startHolder('writer.ts', { KONTOR_DATA: dataFolder });
    assert.equal((await killed.lines.next()).value, 'ready');
    const pid = postmasterPid(dataFolder);
    killed.child.kill('SIGKILL');
    assert.equal(await awaitEnd(pid, 20), true);
    const serving = await open('serve');
    await serving.stop();
  });

  it('a pid file whose number belongs to another process by now holds up nobody', async () => {
    await (await open('serve')).stop();
    writeFileSync(`${dataFolder}/database/cluster/postmaster.pid`, `${process.pid}\n${dataFolder}/database/cluster\n`);
    const serving = await open('serve');
    assert.notEqual(postmasterPid(dataFolder), process.pid);
    await serving.stop();
  });
});

describe('Several on one data folder with a database elsewhere', () => {
  const { folder, remove } = freshFolder();
  let database: OpenedDatabase;
  before(async () => {
    database = await openDatabase({ dataFolder: `${folder}/elsewhere`, purpose: 'serve', log: quiet });
  });
  const started: Holder[] = [];
  after(() => {
    for (const { child } of started) child.kill('SIGKILL');
    return database.stop().then(remove);
  });
  const kontor = (command: string, url = database.url) => {
    const env = { KONTOR_DATA: `${folder}/data`, DATABASE_URL: url, PORT: '0', HOST: '127.0.0.1', KONTOR_LOG: 'fatal', LC_ALL: 'C' };
    started.push(startHolder('../../server/cli/main.ts', env, [command]));
    return started.at(-1)!;
  };

  it('a second server is refused in one sentence, a command is not, and a killed server holds up nobody', async () => {
    const first = kontor('start');
    const address = /http:\S+/.exec((await first.lines.next()).value)![0];
    for (const url of [database.url, '']) {
      const second = kontor('start', url);
      assert.equal((await second.lines.next()).done, true);
      assert.equal((await second.ended)[0], 75);
      assert.match(second.said(), /^A Kontor is already running on the data folder [^\n]+KONTOR_DATA\.\n$/);
    }
    const command = kontor('migrate');
    assert.deepEqual(await command.lines.next(), { done: false, value: 'The database is up to date.' });
    assert.equal((await command.ended)[0], 0);
    assert.equal((await fetch(`${address}/healthz`)).status, 200);
    first.child.kill('SIGKILL');
    const next = kontor('start');
    assert.match((await next.lines.next()).value, /http:/);
    next.child.kill('SIGTERM');
    assert.equal((await next.ended)[0], 0);
  });
});

describe('Unusual places', () => {
  const { folder, remove } = freshFolder();
  after(remove);

  it('a data folder with a path too long for a socket', async () => {
    const opened = await openDatabase({ dataFolder: `${folder}/${'lang'.repeat(30)}`, purpose: 'serve', log: quiet });
    assert.match(opened.url, /@%2Ftmp%2Fkontor-[0-9a-f]{16}\//);
    assert.deepEqual(await ask(opened.url, 'select 1 as one'), [{ one: 1 }]);
    await opened.stop();
  });

  it('a data folder with blanks, umlauts and signs in its name', async () => {
    const opened = await openDatabase({ dataFolder: `${folder}/Müller & Söhne 100% (neu)`, purpose: 'serve', log: quiet });
    assert.deepEqual(await ask(opened.url, 'select 1 as one'), [{ one: 1 }]);
    await opened.stop();
  });

  it('a data folder below a folder that only its owner may enter, as root has it', async () => {
    mkdirSync(`${folder}/root`);
    chmodSync(`${folder}/root`, 0o700);
    const opened = await openDatabase({ dataFolder: `${folder}/root/data`, purpose: 'serve', log: quiet });
    assert.deepEqual(await ask(opened.url, 'select 1 as one'), [{ one: 1 }]);
    const status = readFileSync(`/proc/${postmasterPid(`${folder}/root/data`)}/status`, 'utf8');
    assert.doesNotMatch(status, /^Uid:\s+0\b/m);
    await opened.stop();
  });
});
