import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { newestOf } from '../../server/feed/feedPage.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let jana: Client;
let emre: Client;
const spaces: string[] = [];

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
  emre = await house.join('Emre Bozkurt');
  for (const name of ['Service', 'Konstruktion', 'Einkauf']) {
    const { body } = await jana.post('spaces', { name, audience: 'internal', access: 'open' });
    spaces.push(body.id);
    await emre.put(`spaces/${body.id}/membership`);
  }
});
after(() => house.close());

/** The same feed read past the read model. */
async function fromDatabase(client: Client, path: string): Promise<any> {
  const config = house.kontor.config as { readModel: boolean };
  config.readModel = false;
  try {
    return (await client.get(path)).body;
  } finally {
    config.readModel = true;
  }
}

async function both(client: Client, path = 'feed'): Promise<any> {
  const kept = (await client.get(path)).body;
  assert.deepEqual(kept, await fromDatabase(client, path));
  return kept;
}

test('the read model tells what the database tells, after every kind of change', async () => {
  const question = (await emre.post(`spaces/${spaces[0]}/posts`, { kind: 'question', title: 'Welche Dichtung?', markdown: 'BP-220' })).body.id;
  assert.equal((await both(jana)).items[0].id, question);
  const answer = (await jana.post(`posts/${question}/comments`, { markdown: 'EPDM' })).body.id;
  assert.equal((await both(emre)).items[0].commentCount, 1);
  await emre.put(`posts/${question}/answer`, { comment: answer });
  assert.equal((await both(jana)).items[0].answer.id, answer);
  await jana.put(`posts/${question}/bookmark`);
  assert.equal((await both(jana)).items[0].mine.bookmarked, true);
  await jana.put(`posts/${question}/thanks`);
  assert.equal((await both(jana)).items[0].mine.thanked, true);
  await emre.patch(`posts/${question}`, { markdown: 'BP-221' });
  assert.equal((await both(jana)).items[0].version, 2);
  await emre.patch('me', { role: 'Kundendienst' });
  assert.equal((await both(jana)).items[0].author.role, 'Kundendienst');
  const must = (await jana.post(`spaces/${spaces[1]}/posts`, { kind: 'announcement', title: 'Prüfpflicht', markdown: 'neu', required: { from: 'all' } })).body.id;
  assert.equal((await both(emre)).items[0].required.waitsForMe, true);
  await emre.post(`posts/${must}/acknowledgement`);
  assert.equal((await both(emre)).items[0].required.waitsForMe, false);
  await jana.post(`posts/${must}/move`, { space: spaces[2] });
  assert.equal((await both(emre)).items[0].space.id, spaces[2]);
  await jana.delete(`posts/${must}`);
  assert.equal((await both(emre)).items[0].id, question);
});

test('a decision shows which one took its place', async () => {
  const first = (await jana.post(`spaces/${spaces[0]}/posts`, { kind: 'decision', title: 'Wir nehmen FKM', markdown: 'so', decision: { why: 'Bestand', decidedBy: [jana.id] } })).body.id;
  await both(emre);
  const second = (await jana.post(`spaces/${spaces[0]}/posts`, { kind: 'decision', title: 'Wir nehmen EPDM', markdown: 'so', decision: { why: 'Glykol', decidedBy: [jana.id], replaces: first } })).body.id;
  const { items } = await both(emre);
  assert.deepEqual(items.find((post: any) => post.id === first).decision.replacedBy, { id: second, title: 'Wir nehmen EPDM' });
  assert.equal(items.find((post: any) => post.id === second).decision.replaces.id, first);
});

test('who leaves a space, or hides it, no longer has it in the feed', async () => {
  const post = (await jana.post(`spaces/${spaces[2]}/posts`, { kind: 'note', markdown: 'Nur Einkauf KANARIE-7' })).body.id;
  assert.equal((await both(emre)).items[0].id, post);
  await emre.put(`spaces/${spaces[2]}/membership`, { level: 'hidden' });
  assert.doesNotMatch(JSON.stringify(await both(emre)), /KANARIE-7/);
  await emre.put(`spaces/${spaces[2]}/membership`, { level: 'all' });
  assert.match(JSON.stringify(await both(emre)), /KANARIE-7/);
  await emre.delete(`spaces/${spaces[2]}/membership`);
  assert.doesNotMatch(JSON.stringify(await both(emre)), /KANARIE-7/);
});

test('the feed is read to its end, page by page, without gap or double', async () => {
  for (let i = 0; i < 25; i++) await jana.post(`spaces/${spaces[i % 2]}/posts`, { kind: 'note', markdown: `Notiz ${i}` });
  const all: string[] = [];
  let next: string | null = null;
  do {
    const page: any = await both(jana, `feed?limit=7${next ? `&before=${next}` : ''}`);
    all.push(...page.items.map((post: any) => post.id));
    next = page.next;
  } while (next);
  assert.equal(new Set(all).size, all.length);
  assert.deepEqual(all, all.toSorted().toReversed());
  const { items } = (await jana.get('feed?limit=100')).body;
  assert.deepEqual(all, items.map((post: any) => post.id));
});

test('the read position moves forward only, on all devices', async () => {
  const now = new Date().toISOString();
  await jana.put('feed/seen', { seen: now });
  await jana.put('feed/seen', { seen: '2020-01-01T00:00:00.000Z' });
  assert.equal((await both(jana)).seen, now);
});

test('tails that end too early are never trusted', () => {
  const tail = fc.record({ ids: fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 12 }), keep: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(fc.array(tail, { maxLength: 6 }), fc.integer({ min: 1, max: 10 }), fc.option(fc.integer({ min: 0, max: 200 })), (spaces, count, before) => {
      const name = (space: number, id: number) => `${String(id).padStart(3, '0')}-${space}`;
      const whole = spaces.map((space, index) => space.ids.map((id) => name(index, id)).toSorted().toReversed());
      const tails = whole.map((ids, index) => ({ ids: ids.slice(0, spaces[index]!.keep), whole: ids.length < spaces[index]!.keep }));
      const limit = before === null ? undefined : String(before).padStart(3, '0');
      const right = whole.flat().filter((id) => limit === undefined || id < limit).toSorted().toReversed().slice(0, count);
      const found = newestOf(tails, count, limit);
      if (found) assert.deepEqual(found, right);
    }),
  );
});
