import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { dropHalfTold } from '../../server/setup/emptyDemo.ts';
import { keep } from '../../server/settings/kept.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let jana: Client;

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
});
after(() => house.close());

const setDemo = (demo: boolean) => house.kontor.database.owner.updateTable('house').set({ demo }).execute();
const blobs = async () => (await Array.fromAsync(house.kontor.blobs.list())).length;

test('a working house is never emptied', async () => {
  const space = (await jana.post('spaces', { name: 'Montage', audience: 'internal', access: 'open' })).body.id;
  await jana.post(`spaces/${space}/posts`, { kind: 'note', title: 'Schichtplan', markdown: 'Siehe Aushang.' });
  await jana.post('files?name=plan.txt', new TextEncoder().encode('Frühschicht'), { 'content-type': 'application/octet-stream' });
  assert.equal((await house.anna.delete('setup/demo')).status, 404);
  assert.equal(await dropHalfTold(house.kontor), false);
  assert.equal((await jana.get('feed')).body.items.length, 1);
});

test('of a demo only an administrator empties everything, and the first-run page appears again', async () => {
  await setDemo(true);
  assert.equal((await jana.delete('setup/demo')).status, 404);
  assert.equal((await house.stranger.delete('setup/demo')).status, 401);
  assert.equal(await blobs(), 1);
  await house.kontor.database.owner.updateTable('rule').set({ terms: ['Projekt Adler'] }).where('name', '=', 'Projektnamen bleiben im Haus').execute();
  assert.equal((await house.anna.delete('setup/demo')).status, 204);
  assert.equal(await blobs(), 0);
  assert.deepEqual((await house.stranger.get('setup')).body.needed, true);
  assert.equal((await house.anna.get('me')).status, 401);
  const founded = await house.stranger.post('setup', { house: 'Neu GmbH', language: 'de', timeZone: 'Europe/Berlin', administrator: { name: 'Nina Neu', email: 'nina@neu.example', password: 'Birkenwald-am-Morgen-3' } });
  assert.equal(founded.status, 204);
  const { owner } = house.kontor.database;
  const rules = await owner.selectFrom('rule').select(['name', 'terms', 'active']).execute();
  assert.ok(rules.some((rule) => rule.name === 'Zugangsdaten bleiben im Haus' && rule.active), 'a new house begins with the rules that every house begins with');
  assert.ok(rules.every((rule) => !rule.terms.includes('Projekt Adler')), 'and with none of the demo');
  assert.equal((await sql`select 1 from audit_salt`.execute(owner)).rows.length, 1);
});

test('a story that was broken off is dropped at the next start, a whole one stays', async () => {
  await setDemo(true);
  await keep(house.kontor.database.owner, 'told', true);
  assert.equal(await dropHalfTold(house.kontor), false);
  await keep(house.kontor.database.owner, 'told', null);
  assert.equal(await dropHalfTold(house.kontor), true);
  assert.equal((await house.stranger.get('setup')).body.needed, true);
});
