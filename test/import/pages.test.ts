import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { beginImport } from '../../server/import/beginImport.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { archiveOf, saidIn } from './running.ts';

let house: TestHouse;
let zip: Uint8Array;
const octets = { 'content-type': 'application/octet-stream' };

before(async () => {
  house = await testHouse();
  const archive = await archiveOf(
    {
      'users.json': [{ id: 'U1', real_name: 'Jo' }],
      'channels.json': [{ id: 'C1', name: 'montage', creator: 'UX', members: ['U1'] }],
      'montage/2020-09-13.json': [
        { type: 'message', user: 'U1', text: 'Dichtung getauscht', ts: '1600000000.000100', reactions: [{ name: '=cmd|evil', count: 1 }] },
        { type: 'message', user: 'U1', text: '', ts: '1600000001.000100', subtype: 'channel_join' },
      ],
    },
    'zip',
  );
  zip = await readFile(archive.path);
  await archive.remove();
});
after(() => house.close());

const upload = (client: Client, body: unknown, query = 'format=slack&name=firma.zip', headers = {}) => client.call('POST', `admin/imports?${query}`, body, { ...octets, ...headers });

async function ended(run: string): Promise<any> {
  for (let tries = 0; tries < 1200; tries++) {
    const { body } = await house.anna.get(`admin/imports/${run}`);
    if (!['waiting', 'running'].includes(body.state)) return body;
    await wait(50);
  }
  throw new Error('the import does not end');
}

test('an administrator uploads an archive, sees it come in and loads the report', async () => {
  const sent = await upload(house.anna, zip);
  assert.equal(sent.status, 202);
  const run = await ended(sent.body.id);
  assert.deepEqual([run.state, run.name, run.format, run.by.name, run.fault], ['finished', 'firma.zip', 'slack', 'Anna Albers', null]);
  assert.deepEqual(run.counts, { persons: 1, spaces: 1, posts: 1, comments: 0, files: 0, known: 0 });
  assert.equal(run.done, run.total);
  assert.deepEqual(run.left.map((one: any) => [one.why, one.count]), [['reactions', 1], ['systemMessage', 1]]);
  assert.deepEqual((await saidIn(house)).map((one) => one.text), ['Dichtung getauscht']);
  const space = (await house.anna.get('spaces')).body.items.find((one: any) => one.name === 'montage');
  assert.equal(space.mine.role, 'owner', 'whoever imports owns what the archive gives to nobody');
  const lefts = (await house.anna.get(`admin/imports/${run.id}/left?why=systemMessage`)).body;
  assert.deepEqual(lefts.items.map((one: any) => [one.file, one.line]), [['montage/2020-09-13.json', 14]]);
  const report = await house.anna.get(`admin/imports/${run.id}/report.csv`);
  assert.match(report.headers.get('content-type')!, /^text\/csv/);
  assert.match(report.text, /montage\/2020-09-13\.json,2,"'=cmd\|evil 1"/);
  assert.deepEqual(await readdir(join(house.kontor.config.dataFolder, 'imports')), [], 'the archive is gone when all of it is in');
  assert.equal((await house.events('import.finished')).length, 1);
  assert.equal((await house.anna.get('admin/imports')).body.items[0].id, run.id);
});

test('an archive that was uploaded as a file is used up by its import', async () => {
  const file = (await house.anna.call('POST', 'files?name=firma.zip', zip, octets)).body.id;
  const key = { 'idempotency-key': 'import-file-1' };
  const sent = await house.anna.post(`admin/imports?format=slack&file=${file}`, undefined, key);
  assert.deepEqual([sent.status, sent.body.name], [202, 'firma.zip']);
  assert.equal((await house.anna.post(`admin/imports?format=slack&file=${file}`, undefined, key)).body.id, sent.body.id);
  assert.equal((await ended(sent.body.id)).counts.known, 1);
  assert.equal((await house.anna.get(`files/${file}`)).status, 404);
  assert.equal((await house.anna.post(`admin/imports?format=slack&file=${file}`, undefined)).status, 404);
  const bert = await house.join('Boris Berg');
  const foreign = (await bert.call('POST', 'files?name=fremd.zip', zip, octets)).body.id;
  assert.equal((await house.anna.post(`admin/imports?format=slack&file=${foreign}`, undefined)).status, 404);
});

test('only administrators import; others learn nothing of imports', async () => {
  const bert = await house.join('Bert Brandt');
  const aud = await house.join('Ada Audit', { roles: ['auditor'] });
  for (const client of [bert, aud]) {
    assert.equal((await upload(client, zip)).status, 404);
    for (const path of ['admin/imports', `admin/imports/${house.anna.id}`, `admin/imports/${house.anna.id}/report.csv`]) assert.equal((await client.get(path)).status, 404);
  }
  assert.equal((await upload(house.stranger, zip)).status, 401);
  assert.equal((await house.anna.get(`admin/imports/${house.anna.id}`)).status, 404);
  assert.equal((await house.anna.get(`admin/imports/${house.anna.id}/report.csv`)).status, 404);
});

test('what is no archive fails with its reason, and can be tried again or left', async () => {
  const sent = await upload(house.anna, new TextEncoder().encode('kein Archiv'));
  const run = await ended(sent.body.id);
  assert.equal(run.state, 'failed');
  assert.match(run.fault, /^Das Archiv ist nicht lesbar/);
  assert.equal((await house.anna.post(`admin/imports/${run.id}/stop`)).status, 409);
  assert.equal((await house.anna.post(`admin/imports/${run.id}/resume`)).status, 202);
  assert.equal((await ended(run.id)).state, 'failed');
  assert.equal((await upload(house.anna, zip, 'format=teams')).status, 422);
  assert.equal((await upload(house.anna, new Uint8Array())).status, 422);
});

test('a run that was killed is shown as stopped, one that runs as running', async () => {
  const { importAlone } = await import('../../server/import/lock.ts');
  const run = await house.kontor.system(async (work) => {
    const id = await beginImport(work, { format: 'slack', name: 'tot.zip', path: '/nirgends', matchEmail: false, owner: null, by: null, via: 'command' });
    await work.db.updateTable('import_run').set({ state: 'running' }).where('id', '=', id).execute();
    return id;
  });
  const shown = async () => (await house.anna.get(`admin/imports/${run}`)).body.state;
  assert.equal(await shown(), 'stopped');
  const lock = (await importAlone(house.kontor))!;
  assert.equal(await shown(), 'running');
  await lock.release();
});

test('an import that waits can be stopped and goes on when asked to; a repeated upload is the same run', async () => {
  // While the command imports, an upload waits for its turn.
  const { importAlone } = await import('../../server/import/lock.ts');
  const lock = (await importAlone(house.kontor))!;
  const key = { 'idempotency-key': 'import-once-1' };
  const first = await upload(house.anna, zip, 'format=slack', key);
  const again = await upload(house.anna, zip, 'format=slack', key);
  assert.equal(again.body.id, first.body.id);
  assert.equal((await house.anna.post(`admin/imports/${first.body.id}/stop`)).status, 202);
  assert.equal((await house.anna.get(`admin/imports/${first.body.id}`)).body.state, 'stopped');
  await lock.release();
  assert.equal((await house.anna.post(`admin/imports/${first.body.id}/resume`)).status, 202);
  const run = await ended(first.body.id);
  assert.deepEqual([run.state, run.counts.known, run.counts.posts], ['finished', 1, 0]);
});
