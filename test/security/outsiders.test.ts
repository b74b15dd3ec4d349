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

test('A07 ★ a guest who only reads answers, uploads, thanks, pins and accepts nothing, and leaves no file behind', async () => {
  const rita = await house.guest('Rita Leser', ahrens);
  assert.equal((await lena.put(`spaces/${line}/members/${rita.id}`, { role: 'reader' })).status, 204);
  const post = await publish(lena, line, 'Nur zum Lesen');
  assert.equal((await rita.get(`posts/${post}`)).status, 200);
  for (const [method, path, body] of [
    ['POST', `spaces/${line}/posts`, { kind: 'note', markdown: 'x' }], ['POST', `posts/${post}/comments`, { markdown: 'x' }], ['PATCH', `posts/${post}`, { markdown: 'x' }], ['DELETE', `posts/${post}`], ['PUT', `posts/${post}/thanks`], ['PUT', `posts/${post}/pin`], ['PUT', `posts/${post}/label`, { label: 'public' }],
  ] as const) {
    const answer = await rita.call(method, path, body);
    assert.ok(answer.status === 403 || answer.status === 404, `${method} ${path}: ${answer.status} ${answer.text}`);
  }
  const bytes = await rita.call('POST', 'files?name=x.txt', Buffer.from('x'), { 'content-type': 'application/octet-stream' });
  const pieces = await rita.call('POST', 'uploads', undefined, { 'tus-resumable': '1.0.0', 'upload-length': '10', 'upload-metadata': `filename ${Buffer.from('x.txt').toString('base64')}` });
  assert.deepEqual([bytes.status, pieces.status], [403, 403]);
  const { owner } = house.kontor.database;
  assert.deepEqual(await owner.selectFrom('file').select('id').where('owner_id', '=', rita.id).execute(), []);
  assert.deepEqual(await owner.selectFrom('upload').select('id').where('person_id', '=', rita.id).execute(), []);
});

test('A09 ★ what is linked, mentioned or quoted from the house into a partner space stays a bare link and the words that were typed', async () => {
  const kept = (await lena.post('spaces', { name: 'Geheimprojekt Anker', audience: 'internal', access: 'invitation' })).body.id as string;
  const hidden = await publish(lena, kept, 'Titel, den niemand draußen kennt');
  const iris = await house.join('Iris Insgeheim');
  const shared = (await lena.post(`spaces/${line}/posts`, { kind: 'note', title: 'Verweis', markdown: `Siehe /posts/${hidden}, [dort](space:${kept}) und [jemand](person:${iris.id}).` })).body.id as string;
  const answer = (await lena.post(`posts/${shared}/comments`, { markdown: `Noch einmal: [dort](space:${kept}), [jemand](person:${iris.id})` })).body.id as string;
  assert.ok(answer);
  await house.drain();
  for (const path of [`posts/${shared}`, `posts/${shared}/comments`, 'feed', `spaces/${line}/posts`, 'search?q=Verweis', 'notices']) {
    const { text } = await gesa.get(path);
    for (const word of ['Anker', 'niemand draußen', 'Insgeheim']) assert.ok(!text.includes(word), `${path}: ${word}`);
  }
  assert.match((await gesa.get(`posts/${shared}`)).body.text, /dort und .?jemand/);
  assert.equal((await lena.post(`posts/${shared}/comments`, { markdown: 'x', quotes: (await lena.post(`posts/${hidden}/comments`, { markdown: 'innen' })).body.id })).status, 422);
});

test('E13 what a guest marks higher than the space may hold is shown to nobody: it is refused, and says why', async () => {
  const before = (await lena.get(`spaces/${line}/posts`)).body.items.length;
  const answer = await gesa.post(`spaces/${line}/posts`, { kind: 'note', title: 'Zu hoch', markdown: 'Zu hoch', label: 'confidential' });
  assert.deepEqual([answer.status, answer.body.reason], [403, 'labelNotForPartner']);
  assert.equal((await lena.get(`spaces/${line}/posts`)).body.items.length, before);
});
