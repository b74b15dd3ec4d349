import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarOf } from '../../server/time/regions.ts';
import { addWorkingDays } from '../../shared/time/workingDays.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

/** Brandt Pumpen in Hamburg works with Ahrens Hydraulik in Bavaria, whose Timo Voss takes part as a guest. */
let house: TestHouse;
let ahrens: string;
let timo: Client;

before(async () => {
  house = await testHouse();
  ahrens = (await house.anna.post('partners', { name: 'Ahrens Hydraulik', country: 'DE', region: 'DE-BY', state: 'active' })).body.id;
  timo = await house.guest('Timo Voss', ahrens);
});
after(() => house.close());

test('house and partner keep the holidays of their states; what is no state is refused', async () => {
  assert.equal((await house.anna.put('admin/settings', { region: 'DE-HH' })).body.region, 'DE-HH');
  assert.equal((await house.anna.get(`partners/${ahrens}`)).body.region, 'DE-BY');
  assert.deepEqual((await house.anna.put('admin/settings', { region: 'XX' })).body.fields[0].reason, 'region');
  for (const region of ['AT-9', 'DE-XX', 'DE']) assert.equal((await house.anna.patch(`partners/${ahrens}`, { region })).status, 422, region);
  const regions = (await house.anna.get('regions')).body;
  assert.ok(regions.items.some((one: { region: string; name: string }) => one.region === 'DE-BY' && one.name === 'Deutschland, Bayern'));
  assert.match(regions.source, /CC BY-SA/);
});

test('both sides see the same days without work, with the names of the holidays', async () => {
  const asked = `working-days?from=2026-10-30&to=2026-11-02&partner=${ahrens}`;
  const free = { 'Brandt Pumpen': [['2026-10-31', 'Reformationstag'], ['2026-11-01', null]], 'Ahrens Hydraulik': [['2026-10-31', null], ['2026-11-01', 'Allerheiligen']] };
  for (const who of [house.anna, timo]) {
    const { body } = await who.get(asked);
    assert.deepEqual(Object.fromEntries(body.sides.map((side: { name: string; free: { day: string; holiday: string | null }[] }) => [side.name, side.free.map(({ day, holiday }) => [day, holiday])])), free);
  }
  const other = await house.partner('Nordguss');
  assert.equal((await timo.get(`working-days?from=2026-10-30&to=2026-11-02&partner=${other}`)).status, 404);
  assert.equal((await house.anna.get('working-days?from=2026-10-30&to=2036-11-02')).status, 422);
  assert.equal((await house.anna.get('working-days?from=2026-10-30&to=2026-10-29')).status, 422);
});

test('a state goes with its country', async () => {
  const moved = await house.anna.patch(`partners/${ahrens}`, { country: 'AT' });
  assert.deepEqual([moved.body.country, moved.body.region], ['AT', null]);
  const { body } = await house.anna.get(`working-days?from=2026-10-26&to=2026-10-26&partner=${ahrens}`);
  assert.deepEqual(body.sides[1], { name: 'Ahrens Hydraulik', region: 'AT', free: [{ day: '2026-10-26', holiday: 'Nationalfeiertag' }] });
});

test('working days promised in a text are those of the house', async () => {
  const space = (await house.anna.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation', companies: [ahrens] })).body.id;
  const post = (await house.anna.post(`spaces/${space}/posts`, { kind: 'note', title: 'Ersatzpumpe', markdown: 'Wir liefern binnen 250 Arbeitstagen.', label: 'public' })).body.id;
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format();
  const due = addWorkingDays(calendarOf('DE-HH', 'de'), today, 250);
  assert.equal((await house.anna.get(`posts/${post}/commitment-suggestion`)).body.due, due);
  assert.ok(due > addWorkingDays({ weekend: [6, 7], holidays: new Map() }, today, 250), 'holidays count');
});
