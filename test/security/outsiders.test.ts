import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Asker } from '../../server/access/asker.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

/** Brandt Pumpen works with Ahrens Hydraulik in the space Linie 4; Gesa Ahlers of Ahrens is a guest there, Timo Voss of Nordguss nowhere. */
let house: TestHouse;
let lena: Client, gesa: Client, timo: Client;
let ahrens: string, nordguss: string, line: string, inner: string, old: string, fresh: string;

const publish = async (who: Client, space: string, markdown: string): Promise<string> => (await who.post(`spaces/${space}/posts`, { kind: 'note', title: markdown, markdown })).body.id;

before(async () => {
  house = await testHouse();
  lena = await house.join('Lena Leitner');
  [ahrens, nordguss] = [await house.partner('Ahrens Hydraulik'), await house.partner('Nordguss')];
  [gesa, timo] = [await house.guest('Gesa Ahlers', ahrens), await house.guest('Timo Voss', nordguss)];
  line = (await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation' })).body.id;
  inner = (await lena.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'open' })).body.id;
  old = await publish(lena, line, 'Vor dem Gast');
  await publish(lena, inner, 'Nur im Haus');
  await house.admit(line, ahrens);
  assert.equal((await lena.put(`spaces/${line}/members/${gesa.id}`, { role: 'member' })).status, 204);
  fresh = await publish(lena, line, 'Nach dem Gast');
});
after(() => house.close());

test('a guest reads, writes and answers in the space of her company, and sees it from the day she came', async () => {
  const feed = await gesa.get('feed');
  assert.deepEqual(feed.body.items.map((post: { title: string }) => post.title), ['Nach dem Gast']);
  assert.equal(feed.body.items[0].space.companies, 2);
  assert.equal((await gesa.get(`posts/${old}`)).status, 404);
  const own = await gesa.post(`spaces/${line}/posts`, { kind: 'question', title: 'Wann kommt die Zeichnung?', markdown: 'Wir brauchen sie bis Freitag.' });
  assert.equal(own.status, 201, own.text);
  assert.equal(own.body.author.company, 'Ahrens Hydraulik');
  const answer = await gesa.post(`posts/${fresh}/comments`, { markdown: 'Gelesen.' });
  assert.equal(answer.status, 201, answer.text);
  assert.equal((await gesa.post(`spaces/${line}/posts`, { kind: 'announcement', title: 'x', markdown: 'y' })).status, 403);
});

test('a guest knows nobody but those of her space, and no other space', async () => {
  assert.deepEqual((await gesa.get('spaces?all=true')).body.items.map((space: { name: string }) => space.name), ['Linie 4']);
  assert.deepEqual((await gesa.get('people')).body.items.map((person: { name: string }) => person.name), ['Gesa Ahlers', 'Lena Leitner']);
  assert.equal((await gesa.get(`people/${timo.id}`)).status, 404);
  assert.equal((await gesa.get(`spaces/${inner}`)).status, 404);
  assert.equal((await timo.get('feed')).body.items.length, 0);
});

test('C01 C05 ★ what a guest may not see is not found, not counted and not heard', async () => {
  await house.drain();
  for (const [q, hits] of [['Vor dem Gast', 0], ['Nach dem Gast', 1], ['Nur im Haus', 0]] as const) {
    const { body } = await gesa.get(`search?q=${encodeURIComponent(`"${q}"`)}`);
    assert.deepEqual([body.counts.post, body.items.filter((hit: { kind: string }) => hit.kind === 'post').length], [hits, hits], q);
  }
  assert.deepEqual((await gesa.get('search/suggest?q=Anna')).body.people, []);
  assert.deepEqual((await gesa.get('search/suggest?q=Lena')).body.people.map((person: { name: string }) => person.name), ['Lena Leitner']);
  const unread = async () => (await gesa.get('spaces')).body.items[0].unread;
  const before = await unread();
  await lena.post(`posts/${old}/comments`, { markdown: 'Unter dem alten Beitrag.' });
  assert.equal(await unread(), before);
});

test('readers are told by company', async () => {
  const { body } = await lena.get(`spaces/${line}/readers`);
  assert.deepEqual(body.companies.map(({ name, persons }: { name: string; persons: number }) => [name, persons]), [['Brandt Pumpen', 1], ['Ahrens Hydraulik', 1]]);
});

test('no outsider comes into a space of the house, or of another company, by any path', async () => {
  assert.equal((await lena.put(`spaces/${inner}/members/${gesa.id}`, { role: 'member' })).status, 403);
  assert.equal((await lena.put(`spaces/${line}/members/${timo.id}`, { role: 'member' })).status, 403);
  assert.equal((await lena.put(`spaces/${line}/members/${gesa.id}`, { role: 'moderator' })).status, 403);
  const { owner } = house.kontor.database;
  await assert.rejects(owner.insertInto('membership').values({ space_id: inner, person_id: gesa.id, role: 'member', seen: null }).execute(), /partner space/);
  await assert.rejects(owner.updateTable('membership').set({ role: 'owner' }).where('person_id', '=', gesa.id).execute(), /keeps no space/);
});

test('A11 ★ a guest whose time is over, or whose relation ended, is nobody at once', async () => {
  const { owner } = house.kontor.database;
  await owner.updateTable('person').set({ access_until: new Date(Date.now() - 1000) }).where('id', '=', timo.id).execute();
  assert.equal((await timo.get('me')).status, 401);
  const brief = await house.guest('Ida Kurz', nordguss);
  assert.equal((await brief.get('me')).status, 200);
  await owner.updateTable('partner').set({ state: 'ended' }).where('id', '=', nordguss).execute();
  assert.equal((await brief.get('me')).status, 401);
});

test('A01 ★ unfiltered selects of an outsider return nothing of the house', async () => {
  const asker: Asker = { person: gesa.id, kind: 'guest', partner: ahrens, name: '', roles: [], language: 'de', timeZone: 'UTC', via: { kind: 'job' } };
  const all = <T>(table: string, column: string) => house.kontor.read(asker, async ({ db }) => (await sql<{ v: T }>`select ${sql.ref(column)} as v from ${sql.table(table)}`.execute(db)).rows.map((row) => row.v));
  assert.deepEqual(await all('space', 'name'), ['Linie 4']);
  assert.ok(!(await all<string>('post', 'title')).some((title) => title === 'Nur im Haus' || title === 'Vor dem Gast'));
  assert.deepEqual((await all<string>('person', 'name')).toSorted(), ['Gesa Ahlers', 'Lena Leitner']);
  for (const [table, column] of [['event', 'id'], ['person', 'phone'], ['person', 'email'], ['api_token', 'id'], ['mail', 'id'], ['agreement', 'id'], ['invitation', 'id']] as const) {
    await assert.rejects(all(table, column), /permission denied/, `${table}.${column}`);
  }
});
