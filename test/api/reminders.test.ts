import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { remind } from '../../server/reminders/remindByClock.ts';
import { momentAt } from '../../server/time/momentAt.ts';
import { addDays } from '../../shared/time/day.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

/** Lena wants to come back to Rolf's post on Monday; Timo of Ahrens to one of the shared space. */
let house: TestHouse;
let lena: Client, rolf: Client, timo: Client;
let inner: string, shared: string, post: string, common: string;
const soon = addDays(new Date().toISOString().slice(0, 10), 5);

before(async () => {
  house = await testHouse();
  [lena, rolf] = [await house.join('Lena Leitner'), await house.join('Rolf Rabe')];
  const ahrens = await house.partner('Ahrens Hydraulik');
  timo = await house.guest('Timo Voss', ahrens);
  inner = (await rolf.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'invitation' })).body.id;
  await rolf.put(`spaces/${inner}/members/${lena.id}`, { role: 'member' });
  shared = (await rolf.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation', companies: [ahrens] })).body.id;
  for (const who of [timo, lena]) await rolf.put(`spaces/${shared}/members/${who.id}`, { role: 'member' });
  post = (await rolf.post(`spaces/${inner}/posts`, { kind: 'note', title: 'Dichtung prüfen', markdown: 'Bis Ende November.' })).body.id;
  common = (await rolf.post(`spaces/${shared}/posts`, { kind: 'note', title: 'Lieferplan', markdown: 'Anbei.', label: 'public' })).body.id;
});
after(() => house.close());

const notices = async (who: Client) => (await who.get('notices')).body.items.map((one: { kind: string; post: { id: string } }) => [one.kind, one.post.id]);

test('a wish for a day is kept in the time zone of the person, replaced by a second one, and seen by nobody else', async () => {
  assert.equal((await lena.put(`posts/${post}/reminder`, { day: soon })).status, 204);
  assert.equal((await lena.put(`posts/${post}/reminder`, { day: soon, time: '09:30' })).status, 204);
  const { items } = (await lena.get('reminders')).body;
  assert.deepEqual(items.map((one: { post: string; title: string; at: string }) => [one.post, one.title, one.at]), [[post, 'Dichtung prüfen', momentAt(soon, '09:30', 'Europe/Berlin').toISOString()]]);
  assert.deepEqual((await rolf.get('reminders')).body.items, []);
});

test('a day that is past, is none, or is years ahead is refused, as is a post that one may not read', async () => {
  for (const [day, reason] of [['2020-01-01', 'past'], [`${new Date().getFullYear() + 9}-01-01`, 'wrong']] as const) assert.equal((await lena.put(`posts/${post}/reminder`, { day })).body.fields[0].reason, reason);
  assert.equal((await lena.put(`posts/${post}/reminder`, { day: '2031-02-30' })).status, 422);
  assert.equal((await timo.put(`posts/${post}/reminder`, { day: soon })).status, 404);
});

test('on its day the person is told, once, and nobody else; it is gone from the list', async () => {
  await timo.put(`posts/${common}/reminder`, { day: soon });
  await remind(house.kontor, momentAt(soon, '09:29', 'Europe/Berlin'));
  await house.drain();
  assert.deepEqual(await notices(lena), []);
  assert.deepEqual(await notices(timo), [['due', common]]);
  for (const _ of [1, 2]) await remind(house.kontor, momentAt(soon, '09:30', 'Europe/Berlin'));
  await house.drain();
  assert.deepEqual(await notices(lena), [['due', post]]);
  assert.deepEqual(await notices(rolf), []);
  assert.deepEqual((await lena.get('reminders')).body.items, []);
});

test('what is dropped, or can no longer be read, reminds of nothing', async () => {
  await rolf.put(`posts/${post}/reminder`, { day: soon });
  assert.equal((await rolf.delete(`posts/${post}/reminder`)).status, 204);
  await timo.put(`posts/${common}/reminder`, { day: addDays(soon, 1) });
  await rolf.delete(`spaces/${shared}/members/${timo.id}`);
  await remind(house.kontor, momentAt(addDays(soon, 2), '12:00', 'Europe/Berlin'));
  await house.drain();
  assert.deepEqual(await notices(rolf), []);
  const { count } = await house.kontor.database.owner.selectFrom('notice').select((eb) => eb.fn.countAll<string>().as('count')).where('person_id', '=', timo.id).where('kind', '=', 'due').executeTakeFirstOrThrow();
  assert.equal(count, '1');
});
