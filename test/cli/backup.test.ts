import assert from 'node:assert/strict';
import { createPublicKey, randomBytes } from 'node:crypto';
import { chmod, copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { zstdDecompressSync } from 'node:zlib';
import pg from 'pg';
import { signingKey } from '../../server/audit/keys.ts';
import { sealEvents } from '../../server/audit/seal.ts';
import { verifyChain } from '../../server/audit/verify.ts';
import { makeBackup } from '../../server/backup/makeBackup.ts';
import { carryOut, knownMigrations } from '../../server/backup/rebuild.ts';
import { restoreBackup } from '../../server/backup/restoreBackup.ts';
import { connectTo, kyselyOn, prepareRole } from '../../server/backup/target.ts';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { startEmbeddedPostgres } from '../../server/database/embedded/start.ts';
import type { Kontor } from '../../server/kontor.ts';
import { rebuildSearch } from '../../server/search/rebuildSearch.ts';
import { StartError } from '../../server/startError.ts';
import { openStorage } from '../../server/storage/open.ts';
import { on as onClient } from '../audit/copies.ts';
import { builds } from '../runtime/ground.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { withDatabase } from '../support/postgres.ts';

let house: TestHouse;
let jana: Client;
let folder: string;
let space: string;
let post: string;
const databases: string[] = [];

const figures = `select (select json_object_agg(relname, n order by relname) from (select c.relname, (xpath('/row/n/text()', query_to_xml('select count(*) as n from public.' || c.relname, false, true, '')))[1]::text as n
  from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all ('{session,idempotency,event,kysely_migration_lock,search_entry,search_word}')) t) as tables`;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kontor-backup-'));
  await chmod(folder, 0o755);
  house = await testHouse();
  jana = await house.join('Jana Krüger', { email: 'jana@brandt.example', password: 'Kranhaken-unter-Last-9' });
  space = (await jana.post('spaces', { name: 'Gießerei', audience: 'internal', access: 'invitation' })).body.id;
  post = (await jana.post(`spaces/${space}/posts`, { kind: 'question', title: 'Ventilblöcke', markdown: 'Tab\tund \\N und „Umlaute“\n\n- eins\n- zwei' })).body.id;
  const file = await jana.post('files?name=skizze.txt', new TextEncoder().encode('Gleitringdichtung 220-17'), { 'content-type': 'application/octet-stream' });
  await jana.post(`posts/${post}/comments`, { markdown: 'Siehe Skizze.', files: [file.body.id] });
  await house.drain();
});
after(async () => {
  for (const name of databases) await ask(url(), `drop database if exists ${name} with (force)`);
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const url = () => house.kontor.config.databaseUrl!;
const here = () => ({ ...house.kontor.config, version: '0.1.0' });
const at = (name: string) => join(folder, name);
const yes = async () => true;
const kindOf = (kind: string) => (error: unknown) => error instanceof StartError && error.kind === kind;

async function ask(where: string, question: string, values: unknown[] = []): Promise<any[]> {
  const client = new pg.Client({ connectionString: where });
  await client.connect();
  return client.query(question, values).then((answer) => answer.rows, (error: unknown) => Promise.reject(error)).finally(() => client.end());
}

/** An empty database beside that of the house, and a data folder of its own. */
async function emptyPlace() {
  const name = `kontor_${randomBytes(6).toString('hex')}`;
  await ask(url(), `create database ${name}`);
  databases.push(name);
  return { url: withDatabase(url(), name), place: { version: '0.1.0', dataFolder: at(name), s3: undefined } };
}

async function backup(name: string): Promise<string> {
  await makeBackup({ url: url(), place: here(), file: at(name) });
  return at(name);
}

async function kontorOn({ url, place }: Awaited<ReturnType<typeof emptyPlace>>, use: (kontor: Kontor) => Promise<void>): Promise<void> {
  const kontor = await compose({ ...readConfig({ KONTOR_LOG: 'silent', KONTOR_DATA: place.dataFolder }), databaseUrl: url }, url, { idle: true });
  await use(kontor).finally(() => kontor.close());
}

test('a backup is for its owner alone, never overwrites, and is listed for administrators', async () => {
  const file = await backup('eins.kontor');
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  await assert.rejects(backup('eins.kontor'), kindOf('backupExists'));
  await assert.rejects(makeBackup({ url: url(), place: here(), file: join(folder, 'gibt-es-nicht', 'b.kontor') }), kindOf('backupUnwritable'));
  assert.equal((await house.anna.get('admin/overview')).body.backup.file, file);
  const raw = zstdDecompressSync(await readFile(file)).toString('latin1');
  assert.doesNotMatch(raw, /tables\/(session|password_reset|idempotency)\//);
});

test('an interrupted backup leaves nothing behind', async () => {
  const stop = new AbortController();
  await assert.rejects(makeBackup({ url: url(), place: here(), file: at('halb.kontor'), signal: stop.signal, progress: () => stop.abort() }), kindOf('interrupted'));
  assert.deepEqual((await readdir(folder)).filter((name) => name.startsWith('halb')), []);
});

test('what is written meanwhile is in the backup whole or not at all', async () => {
  const writing = new AbortController();
  const write = async () => {
    for (let n = 0; !writing.signal.aborted; n++) await jana.post(`posts/${post}/comments`, { markdown: `Nachtrag ${n}` });
  };
  const writers = [write(), write()];
  const file = await backup('unter-last.kontor');
  writing.abort();
  await Promise.all(writers);
  const target = await emptyPlace();
  await restoreBackup({ ...target, file, replace: false, confirm: yes });
  const [row] = await ask(target.url, `select (select sum(comment_count)::int from post) as counted, (select count(*)::int from comment where deleted is null) as comments,
    (select count(*)::int from event where kind = 'comment.written') as events`);
  assert.ok(row.comments > 0);
  assert.deepEqual([row.counted, row.events], [row.comments, row.comments]);
  await house.drain();
});

const other = builds.length > 1 ? false : 'only one PostgreSQL on this machine';
test('embedded to server and back: rows, files, sign-in, search, numbering and open jobs are there again', { skip: other }, async () => {
  await ask(url(), `insert into pgboss.job (name, data, start_after) values ('reaction', $1, now() + interval '1 day')`, [{ event: (await ask(url(), 'select id from event limit 1'))[0].id, reaction: 'indexThread' }]);
  let from = { url: url(), place: here() as { version: string; dataFolder: string; s3: undefined } };
  await sealEvents(house.kontor);
  const [wanted] = await ask(url(), figures);
  const servers = [];
  for (const build of [...builds, builds[0]!]) {
    const file = at(`weg-${servers.length}.kontor`);
    await makeBackup({ ...from, file });
    process.env.KONTOR_PG_BIN = build.folder;
    const server = await startEmbeddedPostgres({ folder: at(`pg-${servers.length}`), log: () => {} });
    servers.push(server);
    const place = { version: '0.1.0', dataFolder: at(`haus-${servers.length}`), s3: undefined };
    await restoreBackup({ url: server.url, place, file, replace: false, confirm: yes });
    from = { url: server.url, place };
    const [got] = await ask(server.url, figures);
    assert.deepEqual(got, wanted, build.name);
  }
  delete process.env.KONTOR_PG_BIN;
  await kontorOn(from, async (kontor) => {
    const [blob] = await ask(from.url, 'select sha256 from blob');
    assert.equal((await buffer(await kontor.blobs.open(blob.sha256))).toString(), 'Gleitringdichtung 220-17');
    assert.ok((await rebuildSearch(kontor, { fresh: true })) >= 3);
    const [hit] = await ask(from.url, `select count(*)::int as n from search_entry where body @@ plainto_tsquery('simple', 'gleitringdichtung')`);
    assert.equal(hit.n, 1);
    const [person] = await ask(from.url, `select i.secret, (select count(*)::int from session) as sessions from identity i join person p on p.id = i.person_id where p.email = 'jana@brandt.example'`);
    assert.match(person.secret, /argon2id/);
    assert.equal(person.sessions, 0);
    const [numbers] = await ask(from.url, `select max(seq)::int as last, nextval(pg_get_serial_sequence('event', 'seq'))::int as next from event`);
    assert.equal(numbers.next, numbers.last + 1);
    await sealEvents(kontor);
    const key = createPublicKey(signingKey(from.place.dataFolder)!);
    assert.deepEqual(key.export({ type: 'spki', format: 'der' }), createPublicKey(signingKey(here().dataFolder)!).export({ type: 'spki', format: 'der' }));
    const verified = await onClient(from.url, (client) => verifyChain(client, { keys: [key] }));
    assert.deepEqual([verified.findings, verified.waiting], [[], 0]);
    const [waiting] = await ask(from.url, `select count(*)::int as n from pgboss.job where name = 'reaction' and state = 'created' and start_after > now() + interval '1 hour' and data->>'reaction' = 'indexThread'`);
    assert.equal(waiting.n, 1);
    const read = await kontor.database.owner.selectFrom('post').select(['text', 'title']).where('id', '=', post).executeTakeFirstOrThrow();
    assert.match(read.text, /\\N und „Umlaute“/);
  });
  for (const server of servers) await server.stop();
  await ask(url(), `delete from pgboss.job where start_after > now() + interval '1 hour'`);
});

test('one changed byte, a missing end or another file is refused, and nothing has changed', async () => {
  const file = await backup('heil.kontor');
  const whole = await readFile(file);
  const target = await emptyPlace();
  const changed = (where: number) => Buffer.concat([whole.subarray(0, where), Buffer.from([whole[where]! ^ 0x55]), whole.subarray(where + 1)]);
  const cases: [string, Buffer, RegExp][] = [
    ...[0.3, 0.6, 0.97].map((share): [string, Buffer, RegExp] => [`byte at ${share}`, changed(Math.floor(whole.length * share)), /beschädigt|damaged/]),
    ['last byte', changed(whole.length - 1), /beschädigt|damaged/],
    ['cut in half', whole.subarray(0, whole.length / 2), /beschädigt|damaged/],
    ['last bytes missing', whole.subarray(0, whole.length - 5), /beschädigt|damaged/],
    ['empty', Buffer.alloc(0), /keine Sicherung|no backup/],
    ['a text', Buffer.from('Sehr geehrte Damen und Herren'), /keine Sicherung|no backup/],
  ];
  for (const [name, bytes, says] of cases) {
    await writeFile(at('kaputt.kontor'), bytes);
    await assert.rejects(restoreBackup({ ...target, file: at('kaputt.kontor'), replace: false, confirm: yes }), (error: Error) => error instanceof StartError && says.test(error.message), name);
    const [row] = await ask(target.url, `select to_regclass('public.house') as house`);
    assert.equal(row.house, null, name);
    const left = [];
    for await (const blob of openStorage(target.place).list()) left.push(blob);
    assert.deepEqual(left, [], name);
  }
  await restoreBackup({ ...target, file, replace: false, confirm: yes });
  assert.equal((await ask(target.url, 'select name from house'))[0].name, 'Brandt Pumpen');
});

test('rows that were changed behind the compression are noticed too', async () => {
  const { zstdCompressSync } = await import('node:zlib');
  const file = await backup('umgeschrieben.kontor');
  const raw = zstdDecompressSync(await readFile(file));
  const found = raw.indexOf('Gießerei', raw.indexOf('tables/space/'));
  raw.write('Schmiede!', found);
  await writeFile(at('gefälscht.kontor'), zstdCompressSync(raw));
  await assert.rejects(restoreBackup({ ...(await emptyPlace()), file: at('gefälscht.kontor'), replace: false, confirm: yes }), /space/);
});

test('a Kontor with a house is replaced only on demand and when confirmed; one that serves never', async () => {
  const file = await backup('ersatz.kontor');
  const target = await emptyPlace();
  await restoreBackup({ ...target, file, replace: false, confirm: yes });
  await ask(target.url, `update house set name = 'Altes Haus'`);
  const stray = await openStorage(target.place).put((async function* () { yield Buffer.from('aus dem alten Haus'); })());
  await assert.rejects(restoreBackup({ ...target, file, replace: false, confirm: yes }), kindOf('restoreNotEmpty'));
  const asked: string[] = [];
  await assert.rejects(restoreBackup({ ...target, file, replace: true, confirm: async (name) => (asked.push(name), false) }), kindOf('restoreUnconfirmed'));
  assert.deepEqual([asked, (await ask(target.url, 'select name from house'))[0].name], [['Altes Haus'], 'Altes Haus']);
  await restoreBackup({ ...target, file, replace: true, confirm: yes });
  assert.equal((await ask(target.url, 'select name from house'))[0].name, 'Brandt Pumpen');
  assert.equal(await openStorage(target.place).has(stray.sha256), false);
  assert.deepEqual((await ask(target.url, `select data->>'version' as version from event where kind = 'house.restored'`)), [{ version: '0.1.0' }]);
  await assert.rejects(restoreBackup({ url: url(), place: here(), file, replace: true, confirm: yes }), kindOf('restoreServing'));
});

test('an older backup is carried forward, a newer one refused', async () => {
  const old = await emptyPlace();
  const known = await knownMigrations();
  const client = await connectTo(old.url);
  await prepareRole(client);
  await carryOut(kyselyOn(client), known.slice(0, 5));
  await client.query(`insert into house (name, language, time_zone) values ('Kontor von gestern', 'de', 'Europe/Berlin')`);
  await client.end();
  await makeBackup({ ...old, file: at('alt.kontor') });
  const target = await emptyPlace();
  const { migrated } = await restoreBackup({ ...target, file: at('alt.kontor'), replace: false, confirm: yes });
  assert.deepEqual(migrated, known.slice(5));
  await kontorOn(target, async (kontor) => assert.equal((await kontor.database.owner.selectFrom('house').select('name').executeTakeFirstOrThrow()).name, 'Kontor von gestern'));
  // The same into a Kontor that is at the newest schema already and gets replaced.
  await restoreBackup({ ...target, file: at('alt.kontor'), replace: true, confirm: yes });
  await kontorOn(target, async (kontor) => assert.equal((await kontor.database.owner.selectFrom('house').select('name').executeTakeFirstOrThrow()).name, 'Kontor von gestern'));

  await ask(old.url, `insert into kysely_migration (name, timestamp) values ('9999_future', '2030-01-01')`);
  await makeBackup({ ...old, file: at('neu.kontor') });
  await assert.rejects(restoreBackup({ ...target, file: at('neu.kontor'), replace: true, confirm: yes }), kindOf('backupNewer'));
});

test('a content that the storage has lost is named by the backup and does not stop the restore', async () => {
  const [blob] = await ask(url(), 'select sha256 from blob');
  const stored = join(house.kontor.config.dataFolder, 'files', blob.sha256.slice(0, 2), blob.sha256.slice(2, 4), blob.sha256);
  await copyFile(stored, at('gerettet'));
  await writeFile(stored, 'Gleitringdichtung 220-18');
  const { manifest } = await makeBackup({ url: url(), place: here(), file: at('verlust.kontor') });
  assert.deepEqual(manifest.blobs, { count: 0, bytes: 24, lost: [blob.sha256] });
  await restoreBackup({ ...(await emptyPlace()), file: at('verlust.kontor'), replace: false, confirm: yes });
  await copyFile(at('gerettet'), stored);
});
