import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
before(async () => {
  house = await testHouse();
});
after(() => house.close());

test('while the disk is nearly full what follows from a post waits, and is made up for when there is room again', async () => {
  const bernd = await house.join('Bernd Carstens');
  const space = (await house.anna.post('spaces', { name: 'Werkstatt', audience: 'internal', access: 'open' })).body.id;
  await bernd.put(`spaces/${space}/membership`);
  await house.drain();
  house.kontor.jobs.rest(true);
  await house.anna.post(`spaces/${space}/posts`, { kind: 'announcement', title: 'Notstrom', markdown: 'Bitte lesen.', required: { from: 'all', due: '2099-01-31' } });
  await assert.rejects(house.drain(2), /still open/);
  house.kontor.jobs.rest(false);
  await house.drain();
  assert.equal((await bernd.get('notices')).body.items.length, 1);
});
