import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let jana: Client;
let emre: Client;

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
  emre = await house.join('Emre Bozkurt');
});
after(() => house.close());

const makeSpace = async (access: string, name = `Raum ${access}`) => (await jana.post('spaces', { name, audience: 'internal', access })).body.id as string;
const nameOf = (items: any[]) => items.map((item) => item.name);

test('one asks to join a space on request; its owner sees that, and lets in', async () => {
  const space = await makeSpace('request');
  assert.equal((await emre.get(`spaces/${space}/posts`)).body.reason, 'notMember');
  const asked = await emre.put(`spaces/${space}/membership`);
  assert.deepEqual([asked.body.requested, asked.body.mine, asked.body.requests], [true, null, 0]);
  assert.equal((await jana.get(`spaces/${space}`)).body.requests, 1);
  assert.deepEqual((await jana.get(`spaces/${space}/requests`)).body.items.map((item: any) => item.person.name), ['Emre Bozkurt']);
  assert.equal((await emre.get(`spaces/${space}/requests`)).status, 403);
  assert.equal((await jana.put(`spaces/${space}/members/${emre.id}`, { role: 'reader' })).status, 204);
  assert.equal((await jana.get(`spaces/${space}`)).body.requests, 0);
  assert.equal((await emre.get(`spaces/${space}/posts`)).status, 200);
  assert.equal((await emre.post(`spaces/${space}/posts`, { kind: 'note', markdown: 'Hallo' })).body.reason, 'readerOnly');
});

test('a list of spaces goes on where the page before ended', async () => {
  const names = ['Ärger', 'archiv', 'Zentrale', 'zentrale'];
  for (const name of names) await makeSpace('open', `Liste ${name}`);
  const whole = (await emre.get('spaces?all=true&q=Liste')).body;
  assert.deepEqual([whole.items.length, whole.next], [4, null]);
  const paged: any[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const page: any = (await emre.get(`spaces?all=true&q=Liste&limit=3${next && `&before=${next}`}`)).body;
    paged.push(...page.items);
    next = page.next;
  }
  assert.deepEqual(paged.map((space) => space.id), whole.items.map((space: any) => space.id));
  assert.equal((await emre.get('spaces?before=kaputt')).status, 400);
});

test('the name of a space is one line, and something to read', async () => {
  const made = await jana.post('spaces', { name: ' Übergabe\n Werk 2 ', audience: 'internal', access: 'open' });
  assert.equal(made.body.name, 'Übergabe Werk 2');
  assert.equal((await jana.patch(`spaces/${made.body.id}`, { name: ' Übergabe  Werk 3' })).body.name, 'Übergabe Werk 3');
  assert.equal((await jana.patch(`spaces/${made.body.id}`, { name: ' \n' })).status, 422);
});

test('who is put into a space without a word about their role is a member, and keeps the role they have', async () => {
  const space = await makeSpace('invitation', 'Prüffeld');
  assert.equal((await jana.call('PUT', `spaces/${space}/members/${emre.id}`)).status, 204);
  assert.equal((await emre.get(`spaces/${space}`)).body.mine.role, 'member');
  await jana.put(`spaces/${space}/members/${emre.id}`, { role: 'moderator' });
  assert.equal((await jana.put(`spaces/${space}/members/${emre.id}`)).status, 204);
  assert.equal((await emre.get(`spaces/${space}`)).body.mine.role, 'moderator');
  const nothing = await jana.call('POST', 'spaces');
  assert.deepEqual([nothing.status, nothing.body.fields.map((one: any) => [one.field, one.reason])], [422, [['name', 'required'], ['audience', 'required'], ['access', 'required']]]);
});

test('everybody who may know a space is told the same number of readers', async () => {
  const space = await makeSpace('request', 'Messe');
  await jana.put(`spaces/${space}/members/${house.anna.id}`, { role: 'member' });
  assert.equal((await emre.get(`spaces/${space}`)).body.readers.persons, 2);
  assert.equal((await jana.get(`spaces/${space}`)).body.readers.persons, 2);
});

test('a space by invitation is not there for anybody else', async () => {
  const space = await makeSpace('invitation', 'Betriebsrat');
  assert.equal((await emre.get(`spaces/${space}`)).status, 404);
  assert.equal((await emre.put(`spaces/${space}/membership`)).status, 404);
  assert.doesNotMatch((await emre.get('spaces?all=true')).text, /Betriebsrat/);
  assert.ok(nameOf((await jana.get('spaces?all=true')).body.items).includes('Betriebsrat'));
});

test('a space keeps its last owner, and only owners name owners', async () => {
  const space = await makeSpace('open', 'Werk 2');
  assert.equal((await jana.delete(`spaces/${space}/membership`)).body.reason, 'lastOwner');
  await jana.put(`spaces/${space}/members/${emre.id}`, { role: 'moderator' });
  assert.equal((await emre.put(`spaces/${space}/members/${emre.id}`, { role: 'owner' })).status, 403);
  assert.equal((await emre.put(`spaces/${space}/members/${jana.id}`, { role: 'member' })).status, 403);
  await jana.put(`spaces/${space}/members/${emre.id}`, { role: 'owner' });
  assert.equal((await jana.delete(`spaces/${space}/membership`)).status, 204);
  assert.deepEqual((await house.events('membership.removed')).at(-1)!.subject_id, jana.id);
});

test('an archived space is read, not written', async () => {
  const space = await makeSpace('open', 'Altes Projekt');
  const post = (await jana.post(`spaces/${space}/posts`, { kind: 'note', markdown: 'Zuletzt' })).body.id;
  assert.ok((await jana.patch(`spaces/${space}`, { archived: true })).body.archived);
  assert.equal((await jana.post(`spaces/${space}/posts`, { kind: 'note', markdown: 'Doch noch' })).body.reason, 'archived');
  assert.equal((await jana.post(`posts/${post}/comments`, { markdown: 'Doch' })).body.reason, 'archived');
  assert.equal((await emre.get(`posts/${post}`)).status, 200);
  assert.equal((await jana.patch(`spaces/${space}`, { archived: false })).body.archived, null);
});

test('the audience of a space cannot be changed', async () => {
  const space = await makeSpace('open', 'Haus');
  assert.equal((await jana.patch(`spaces/${space}`, { audience: 'public' })).status, 422);
  assert.equal((await jana.get(`spaces/${space}`)).body.audience, 'internal');
});

test('before sending it is said who reads, and which mentioned person cannot', async () => {
  const space = await makeSpace('invitation', 'Geschäftsleitung');
  const said = await jana.post('audience', { space, mentions: [emre.id] });
  assert.deepEqual(said.body.readers, { persons: 1, companies: [{ id: null, name: 'Brandt Pumpen', persons: 1 }] });
  assert.deepEqual(said.body.cannotRead.map((person: any) => person.name), ['Emre Bozkurt']);
});

test('a post moves only where its mover may publish, and only within the same audience', async () => {
  const from = await makeSpace('open', 'Von');
  const to = await makeSpace('invitation', 'Nach');
  const partners = (await jana.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation' })).body.id;
  await emre.put(`spaces/${from}/membership`);
  const post = (await emre.post(`spaces/${from}/posts`, { kind: 'note', markdown: 'Wandert' })).body.id;
  assert.equal((await emre.post(`posts/${post}/move`, { space: to })).status, 404);
  assert.equal((await jana.post(`posts/${post}/move`, { space: partners })).status, 409);
  assert.equal((await jana.post(`posts/${post}/move`, { space: to })).body.space.name, 'Nach');
  assert.equal((await emre.get(`posts/${post}`)).status, 404);
});
