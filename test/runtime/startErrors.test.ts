import assert from 'node:assert/strict';
import { once } from 'node:events';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { openDatabase, type OpenedDatabase } from '../../server/database/open.ts';
import { demandVersion, reachDatabase } from '../../server/database/reach.ts';
import { explainFolderError, explainListenError, operatorLanguage, StartError } from '../../server/startError.ts';
import { startErrorTexts } from '../../server/startErrorTexts.ts';
import { ask, freshFolder, quiet } from './ground.ts';

const refused = (kind: string) => (error: unknown) => error instanceof StartError && error.kind === kind && error.exitCode > 0;

describe('What Kontor says when it cannot start', () => {
  it('is German where the operator is, English elsewhere', () => {
    assert.equal(operatorLanguage({ LANG: 'de_AT.UTF-8' }), 'de');
    assert.equal(operatorLanguage({ LANG: 'de_DE.UTF-8', LC_ALL: 'en_GB.UTF-8' }), 'en');
    assert.equal(operatorLanguage({}), 'en');
  });

  it('is one line in both languages, with the same values and an exit code', () => {
    const valuesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const { de, en, exitCode } of Object.values(startErrorTexts)) {
      assert.deepEqual(valuesIn(de), valuesIn(en));
      for (const text of [de, en]) assert.match(text, /^[^\n]+\.$/);
      assert.ok(exitCode > 0 && exitCode < 256);
    }
  });

  it('names the port that is taken, the address that is not ours, the port that is forbidden', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    assert.match((await listenError('127.0.0.1', port)).message, new RegExp(`${port}.*PORT`));
    taken.close();
    assert.equal((await listenError('203.0.113.1', 4000)).kind, 'hostUnknown');
    assert.equal((await listenError('no-such-host.invalid', 4000)).kind, 'hostUnknown');
    assert.equal(explainListenError(Object.assign(new Error(), { code: 'EACCES' }), '0.0.0.0', 80).kind, 'portForbidden');
  });

  it('names a full disk, whichever of them says so, and leaves other errors alone', () => {
    for (const code of ['ENOSPC', 'EDQUOT', '53100']) assert.ok(refused('diskFull')(explainFolderError(Object.assign(new Error(), { code }), '/data')));
    const other = new TypeError('x is not a function');
    assert.equal(explainFolderError(other, '/data'), other);
  });
});

describe('A data folder that will not do', () => {
  const { folder, remove } = freshFolder();
  after(remove);
  const open = (dataFolder: string) => openDatabase({ dataFolder, purpose: 'serve', log: quiet });

  it('is a file, or cannot be made', async () => {
    writeFileSync(`${folder}/file`, 'Rechnung');
    await assert.rejects(open(`${folder}/file`), refused('folderUnusable'));
    await assert.rejects(open(`${folder}/file/below`), refused('folderUnusable'));
    assert.equal(readFileSync(`${folder}/file`, 'utf8'), 'Rechnung');
    await assert.rejects(open('/proc/kontor'), refused('folderUnusable'));
  });

  it('holds a database of another major version, which stays as it is', async () => {
    const first = await open(`${folder}/data`);
    await ask(first.url, 'create table kept (word text)');
    await first.stop();
    const file = `${folder}/data/database/cluster/PG_VERSION`;
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '13\n');
    await assert.rejects(open(`${folder}/data`), (error: StartError) => refused('foreignMajor')(error) && /13.*kontor backup.*kontor restore/s.test(error.message));
    writeFileSync(file, version);
    const second = await open(`${folder}/data`);
    assert.deepEqual(await ask(second.url, 'select * from kept'), []);
    await second.stop();
  });

  it('is asked of a folder of programs in which there is no PostgreSQL', async (context) => {
    const before = process.env.KONTOR_PG_BIN;
    context.after(() => (before === undefined ? delete process.env.KONTOR_PG_BIN : (process.env.KONTOR_PG_BIN = before)));
    process.env.KONTOR_PG_BIN = folder;
    await assert.rejects(open(`${folder}/other`), refused('postgresUnusable'));
  });

  it('holds a database that does not come up, and the last words are told', async () => {
    appendFileSync(`${folder}/data/database/cluster/postgresql.conf`, "no_such_setting = 'x'\n");
    await assert.rejects(open(`${folder}/data`), (error: StartError) => refused('postgresFailed')(error) && /postgresql\.log/.test(error.message));
  });
});

describe('A DATABASE_URL that will not do', () => {
  const { folder, remove } = freshFolder();
  let opened: OpenedDatabase;
  before(async () => {
    opened = await openDatabase({ dataFolder: `${folder}/data`, purpose: 'serve', log: quiet });
    const rules = `${folder}/data/database/cluster/pg_hba.conf`;
    writeFileSync(rules, `local all fremder scram-sha-256\n${readFileSync(rules, 'utf8')}`);
    await ask(opened.url, `create role fremder login password 'Hafen-Tor-7'`);
    await ask(opened.url, 'select pg_reload_conf()');
  });
  after(() => opened.stop().then(remove));

  const as = (credentials: string, database = 'kontor') => opened.url.replace('kontor@', `${credentials}@`).replace('/kontor?', `/${database}?`);
  const told = async (url: string, kind: string, milliseconds?: number) => {
    await assert.rejects(reachDatabase(url, milliseconds), (error: StartError) => {
      const said = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
      assert.doesNotMatch(said, /fremder|Hafen-Tor|geheim|127\.0\.0\.1|invalid\b/);
      return refused(kind)(error);
    });
  };

  it('is not a URL of PostgreSQL', async () => {
    for (const url of ['kontor', 'mysql://fremder:geheim@127.0.0.1/kontor', 'postgresql://fremder:ge%heim@127.0.0.1:x/k', 'postgres://fremder:geheim@127.0.0.1:port/k']) {
      await told(url, 'urlUnparsable');
    }
  });

  it('names a server that refuses, that is unknown, that never answers', async () => {
    const silent: Server = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    await told(`postgresql://fremder:geheim@127.0.0.1:${port}/kontor`, 'urlUnreachable', 200);
    silent.close();
    await told(`postgresql://fremder:geheim@127.0.0.1:${port}/kontor`, 'urlUnreachable');
    await told('postgresql://fremder:geheim@nowhere.invalid/kontor', 'urlUnreachable');
  });

  it('carries a wrong password, none, or an unknown user', async () => {
    await told(as('fremder:geheim'), 'urlRefused');
    await told(as('fremder'), 'urlRefused');
    await told(as('niemand'), 'urlRefused');
  });

  it('names a database that is not there', async () => {
    await told(as('fremder:Hafen-Tor-7', 'fremder_lager'), 'urlDatabase');
  });

  it('leads to a PostgreSQL that is too old', () => {
    assert.throws(() => demandVersion('14.9'), refused('urlTooOld'));
    assert.equal(demandVersion('15.0'), '15.0');
  });

  it('is taken when it leads to a database', async () => {
    const database = await openDatabase({ dataFolder: `${folder}/second`, databaseUrl: as('fremder:Hafen-Tor-7'), purpose: 'serve', log: quiet });
    assert.equal(database.embedded, false);
    assert.equal(database.serverVersion, opened.serverVersion);
    await database.stop();
  });
});

async function listenError(host: string, port: number): Promise<StartError> {
  const server = createServer().listen(port, host);
  const [error] = await once(server, 'error');
  return explainListenError(error, host, port);
}
