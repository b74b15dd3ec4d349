import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CatchUp } from '../../shared/api/catchUp.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

// Two weeks' leave: Mia was away; Jonas and Anna went on writing. Guests of a partner see their space alone.

let house: TestHouse;
let mia: Client;
let jonas: Client;
let gerd: Client;
let space: string;
let other: string;
const DAYS = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAYS);

before(async () => {
  house = await testHouse();
  mia = await house.join('Mia Möller');
  jonas = await house.join('Jonas Jansen');
  gerd = await house.guest('Gerd Guth', await house.partner('Nordguss'));
  space = (await house.anna.post('spaces', { name: 'Werk 2', audience: 'internal', access: 'open' })).body.id;
  other = (await house.anna.post('spaces', { name: 'Vorstand', audience: 'internal', access: 'invitation' })).body.id;
  for (const who of [mia, jonas]) await house.anna.put(`spaces/${space}/members/${who.id}`, { role: 'member' });
});
after(() => house.close());

const write = async (who: Client, markdown: string, more: object = {}, where = space): Promise<string> => {
  const { status, body, text } = await who.post(`spaces/${where}/posts`, { kind: 'note', markdown, ...more });
  assert.equal(status, 201, text);
  return body.id;
};
const wentAway = (who: Client, when: Date | null) => house.kontor.database.owner.updateTable('person').set({ feed_seen: when }).where('id', '=', who.id).execute();
const page = async (who: Client): Promise<CatchUp> => (await who.get('catch-up')).body;
const inSection = ({ sections }: CatchUp, name: string) => sections.find((section) => section.name === name)?.items ?? [];
const ids = (items: readonly { post: { id: string } }[]) => items.map((item) => item.post.id);

test('after two weeks each post stands once, where it matters most; all seen ends it, but not what waits to be confirmed', async () => {
  await wentAway(mia, ago(14));
  const own = await write(mia, 'Der Prüfstand ist umgebaut.');
  const required = await write(house.anna, 'Neue Gefahrstoffliste, bitte lesen.', { kind: 'announcement', title: 'Gefahrstoffe', required: { from: [mia.id], due: '2099-12-01' } });
  const asked = await write(jonas, `@[Mia Möller](person:${mia.id}) Welche Dichtung passt?`, { kind: 'question', title: 'Dichtung am P4' });
  const decision = await write(house.anna, 'Wir nehmen Viton.', { kind: 'decision', title: 'Viton am P4', decision: { why: 'Hält 180 Grad.', decidedBy: [house.anna.id] } });
  const notes: string[] = [];
  for (let index = 0; index < 5; index++) notes.push(await write(jonas, `Stand der Halle, Teil ${index}`));
  const comment = (await jonas.post(`posts/${own}/comments`, { markdown: 'Gut geworden.' })).body.id;
  await house.drain();

  const first = await page(mia);
  assert.deepEqual(first.sections.map((section) => section.name), ['confirm', 'asked', 'decisions', 'answers']);
  assert.deepEqual([ids(inSection(first, 'confirm')), ids(inSection(first, 'asked')), ids(inSection(first, 'decisions')), ids(inSection(first, 'answers'))], [[required], [asked], [decision], [own]]);
  const [answer] = inSection(first, 'answers');
  assert.deepEqual([answer!.last?.actor?.name, answer!.last?.comment, answer!.last?.excerpt, answer!.times], ['Jonas Jansen', comment, 'Gut geworden.', 1]);
  assert.deepEqual(first.rest.map(({ space: of, total, items }) => [of.name, total, items.length]), [['Werk 2', 5, 3]]);
  assert.equal(inSection(first, 'confirm')[0]!.due, '2099-12-01');
  assert.equal((await mia.get('me')).body.feed.away, first.since);

  // A look at the feed does not lose what came before it.
  await mia.put('feed/seen', { seen: new Date().toISOString() });
  assert.equal((await page(mia)).since, first.since);
  assert.equal((await mia.get('me')).body.feed.away, first.since);

  assert.equal((await mia.put(`catch-up/posts/${notes[4]}`)).status, 204);
  assert.equal((await mia.put(`catch-up/posts/${own}`)).status, 204);
  const ticked = await page(mia);
  assert.deepEqual([inSection(ticked, 'answers'), ticked.rest[0]!.total], [[], 4]);
  assert.equal((await mia.delete(`catch-up/posts/${own}`)).status, 204);
  assert.deepEqual(ids(inSection(await page(mia), 'answers')), [own]);

  const late = await write(jonas, 'Das kam, als die Seite schon offen war.');
  assert.equal((await mia.put('catch-up/seen', { until: first.until })).status, 204);
  const done = await page(mia);
  assert.deepEqual(done.sections.map((section) => section.name), ['confirm', 'asked']);
  assert.deepEqual(ids(done.rest.flatMap((of) => of.items)), [late]);
  assert.equal((await mia.get('me')).body.feed.away, null);
  await mia.post(`posts/${required}/acknowledgement`);
  assert.deepEqual((await page(mia)).sections.map((section) => section.name), ['asked']);
});

test('B05 what may not be read (any more) is not in it, neither as item nor as count', async () => {
  await wentAway(jonas, ago(10));
  await house.anna.put(`spaces/${other}/members/${jonas.id}`, { role: 'member' });
  const secret = await write(house.anna, 'KANARIE Kauf der Nordguss', { title: 'Kauf', kind: 'decision', decision: { why: 'Preis', decidedBy: [house.anna.id] } }, other);
  await house.drain();
  assert.deepEqual(ids(inSection(await page(jonas), 'decisions')).filter((id) => id === secret), [secret]);
  await house.anna.delete(`spaces/${other}/members/${jonas.id}`);
  const { text } = await jonas.get('catch-up');
  assert.ok(!text.includes('KANARIE') && !text.includes('Vorstand'));
  assert.equal((await jonas.put(`catch-up/posts/${secret}`)).status, 404);
  const guest = await gerd.get('catch-up');
  assert.deepEqual([guest.status, guest.body.sections, guest.body.rest], [200, [], []]);
});

test('one who is there every day has nothing to catch up with, and no weekend is an absence', async () => {
  await wentAway(jonas, ago(2.9));
  assert.equal((await jonas.get('me')).body.feed.away, null);
  await jonas.put('feed/seen', { seen: new Date().toISOString() });
  const { sections, rest } = await page(jonas);
  assert.deepEqual([sections.filter((section) => section.name !== 'asked'), rest], [[], []]);
  assert.equal((await jonas.get('catch-up?since=gestern')).status, 422);
});
