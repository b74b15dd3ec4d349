import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, addMonths } from '../../shared/time/day.ts';
import { tellCommitment, type Told } from '../support/commitments.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

/** Brandt Pumpen and Ahrens Hydraulik look at twelve months of commitments; Nordguss must learn nothing of them. */
let house: TestHouse;
let lena: Client, rolf: Client, timo: Client, nils: Client;
let line: string, ahrens: string, nordguss: string;
const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format();

before(async () => {
  house = await testHouse();
  [lena, rolf] = [await house.join('Lena Leitner'), await house.join('Rolf Rabe')];
  [ahrens, nordguss] = [await house.partner('Ahrens Hydraulik'), await house.partner('Nordguss')];
  [timo, nils] = [await house.guest('Timo Voss', ahrens), await house.guest('Nils Nolte', nordguss)];
  line = (await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation', companies: [ahrens, nordguss] })).body.id;
  for (const who of [timo, nils]) await lena.put(`spaces/${line}/members/${who.id}`, { role: 'member' });
});
after(() => house.close());

/** A commitment due so many days ago. */
const commitment = ({ ago, of = ahrens, ...told }: Omit<Told, 'due'> & { ago: number; of?: string }) =>
  tellCommitment({ house, space: line, partner: of, ours: lena, theirs: of === ahrens ? timo : nils }, { ...told, due: addDays(today, -ago) });

const sheet = async (who: Client, of = ahrens) => (await who.get(`partners/${of}/reliability`)).body;

test('below five commitments the sheet says nothing, not even how many', async () => {
  for (const ago of [20, 40, 60, 80]) await commitment({ by: 'house', ago, state: 'kept' });
  assert.deepEqual((await sheet(lena)).byHouse, { year: null, before: null });
});

test('kept on time, moved with notice, late, broken and open are counted, each commitment once', async () => {
  await commitment({ by: 'house', ago: 30, state: 'kept', after: -5 });
  for (const notice of [3, 0]) await commitment({ by: 'house', ago: 50, state: 'kept', notice });
  await commitment({ by: 'house', ago: 50, state: 'kept', notice: -2 });
  await commitment({ by: 'house', ago: 50, state: 'kept', after: 2 });
  await commitment({ by: 'house', ago: 15, state: 'broken' });
  await commitment({ by: 'house', ago: 2, state: 'accepted' });
  for (const state of ['proposed', 'withdrawn'] as const) await commitment({ by: 'house', ago: 30, state });
  await commitment({ by: 'house', ago: -30, state: 'accepted' });
  for (let n = 0; n < 6; n++) await commitment({ by: 'partner', ago: 400 + n, state: n < 4 ? 'kept' : 'broken' });
  for (let n = 0; n < 5; n++) await commitment({ by: 'house', ago: 20 + n, state: 'broken', of: nordguss });
  const said = await sheet(lena);
  assert.deepEqual(said.byHouse, { year: { total: 11, keptOnTime: 5, movedWithNotice: 2, late: 2, broken: 1, open: 1 }, before: null });
  assert.deepEqual(said.byPartner, { year: null, before: { total: 6, keptOnTime: 4, movedWithNotice: 0, late: 0, broken: 2, open: 0 } });
  assert.deepEqual([said.house, said.partner.name, said.from, said.to, said.fewest], ['Brandt Pumpen', 'Ahrens Hydraulik', addDays(addMonths(today, -12), 1), today, 5]);
});

test('both companies see the same sheet, whoever asks; another partner finds none', async () => {
  const wanted = await sheet(lena);
  // Rolf is in no space of theirs, and sees the same.
  for (const who of [rolf, timo, house.anna]) assert.deepEqual(await sheet(who), wanted);
  assert.deepEqual((await timo.get('me/reliability')).body, wanted);
  assert.equal((await lena.get('me/reliability')).status, 404);
  assert.equal((await nils.get(`partners/${ahrens}/reliability`)).status, 404);
  assert.equal((await house.stranger.get(`partners/${ahrens}/reliability`)).status, 401);
  assert.ok(!JSON.stringify(wanted).includes('Lena') && !JSON.stringify(wanted).includes('Timo'));
});
