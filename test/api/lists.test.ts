import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Asker } from '../../server/access/asker.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let jana: Client;
let emre: Client;
let lena: Client;
let omar: Client;
let space: string;
let list: string;
let post: string;

const profile = (person: Client, more: object) => house.anna.patch(`people/${person.id}`, more);
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
  emre = await house.join('Emre Bozkurt');
  lena = await house.join('Lena Vogt');
  omar = await house.join('Omar Haddad');
  await profile(emre, { department: 'Einkauf', site: 'Werk Hamm', role: 'Werksleitung' });
  await profile(lena, { department: 'Einkauf', site: 'Werk Soest' });
  await profile(omar, { department: 'einkauf ', site: 'Werk Hamm' });
  space = (await jana.post('spaces', { name: 'Lieferanten', audience: 'internal', access: 'request' })).body.id;
  for (const person of [emre, lena]) await jana.put(`spaces/${space}/members/${person.id}`, { role: 'member' });
  post = (await jana.post(`spaces/${space}/posts`, { kind: 'note', title: 'Neue Lieferbedingungen', markdown: 'Ab Januar.' })).body.id;
});
after(() => house.close());

const receipts = async (who: Client) => (await who.get(`posts/${post}/distributions`)).body.items;
const waiting = async (who: Client) => (await who.get('feed/actions')).body.items.map((one: any) => [one.why, one.post.id]);

test('a list names people and rules, and says whom it means today', async () => {
  const made = await jana.post('distribution-lists', { name: 'Einkauf Hamm', entries: [{ part: 'must', department: 'Einkauf', site: 'werk hamm' }, { part: 'informed', person: lena.id }, { part: 'may', role: 'Werksleitung' }] });
  assert.equal(made.status, 201);
  list = made.body.id;
  assert.deepEqual(made.body.persons, { must: 2, informed: 1, may: 0 }, 'each once, by the strictest part');
  assert.deepEqual((await emre.get('distribution-lists/choices')).body.sites, ['Werk Hamm', 'Werk Soest']);
  assert.equal((await emre.patch(`distribution-lists/${list}`, { name: 'Meins' })).body.reason, 'notListKeeper');
  assert.equal((await emre.post('distribution-lists', { name: 'einkauf hamm', entries: [{ part: 'may', site: 'x' }] })).body.fields[0].reason, 'taken');
  assert.equal((await emre.post('distribution-lists', { name: 'Beides', entries: [{ part: 'may', site: 'x', person: lena.id }] })).status, 422);
});

test('a distribution asks who must confirm, tells who is informed, and gives nobody access', async () => {
  const preview = await jana.post(`posts/${post}/distributions/preview`, { lists: [list] });
  assert.deepEqual([preview.body.must, preview.body.informed, preview.body.cannotRead.map((one: any) => one.name)], [1, 1, ['Omar Haddad']]);
  assert.equal((await emre.post(`posts/${post}/distributions`, { lists: [list] })).body.reason, 'notAuthor');
  assert.equal((await jana.post(`posts/${post}/distributions`, { lists: [list], due: day(7) })).status, 201);
  await house.drain();
  assert.deepEqual(await waiting(emre), [['confirm', post]]);
  assert.deepEqual((await emre.get('notices')).body.items.map((one: any) => one.kind), ['required']);
  assert.deepEqual((await lena.get('notices')).body.items.map((one: any) => one.kind), ['mention']);
  assert.deepEqual(await waiting(lena), []);
  assert.equal((await omar.get(`posts/${post}`)).status, 404);
  assert.deepEqual((await omar.get('notices')).body.items, []);
  const [one] = await receipts(jana);
  assert.deepEqual(one.receivers.map((to: any) => [to.person.name, to.part, to.reads, to.asked]), [['Emre Bozkurt', 'must', true, true], ['Omar Haddad', 'must', false, false], ['Lena Vogt', 'informed', true, false]]);
  assert.deepEqual([(await receipts(lena))[0].list, (await receipts(lena))[0].receivers], ['Einkauf Hamm', null]);
});

test('until when it is to be confirmed can be changed, of a note too once somebody is asked', async () => {
  assert.deepEqual((await jana.patch(`posts/${post}`, { required: { due: day(-1) } })).body.fields.map((one: any) => [one.field, one.reason]), [['required.due', 'past']]);
  assert.equal((await jana.patch(`posts/${post}`, { required: { due: day(8) } })).body.required.due, day(8));
});

test('it stays as it was then, whatever becomes of the list', async () => {
  await profile(emre, { department: 'Vertrieb' });
  assert.equal((await jana.patch(`distribution-lists/${list}`, { name: 'Einkauf (alt)', entries: [{ part: 'may', person: jana.id }], archived: true })).status, 200);
  const [one] = await receipts(jana);
  assert.deepEqual([one.list, one.receivers.length, one.receivers[0].rule], ['Einkauf Hamm', 3, { department: 'Einkauf', site: 'werk hamm', role: null }]);
  assert.equal((await jana.post(`posts/${post}/distributions`, { lists: [list] })).status, 404, 'a list at rest distributes nothing');
});

test('what somebody absent must confirm goes to their deputy, who confirms for them; both stay visible', async () => {
  assert.equal((await lena.post(`posts/${post}/acknowledgement/${emre.id}`)).body.reason, 'notDeputy');
  await emre.patch('me', { absence: { from: day(-2), until: day(9), deputy: lena.id } });
  await jana.post(`posts/${post}/acknowledgement/reminder`);
  await house.drain();
  assert.deepEqual((await lena.get('notices')).body.items.map((one: any) => one.kind), ['required', 'mention']);
  assert.deepEqual(await waiting(lena), [['deputy', post]]);
  assert.equal((await lena.get('me')).body.counts.actions, 1);
  assert.deepEqual((await lena.get(`posts/${post}`)).body.required.standInFor.map((one: any) => one.name), ['Emre Bozkurt']);
  assert.equal((await omar.post(`posts/${post}/acknowledgement/${emre.id}`)).status, 404);
  assert.equal((await lena.post(`posts/${post}/acknowledgement/${emre.id}`)).status, 204);
  const to = (await receipts(jana))[0].receivers.find((one: any) => one.person.name === 'Emre Bozkurt');
  assert.deepEqual([to.confirmed !== null, to.confirmedBy.name], [true, 'Lena Vogt']);
  assert.deepEqual((await jana.get(`posts/${post}/acknowledgement`)).body.items.map((one: any) => [one.person.name, one.confirmedBy.name]), [['Emre Bozkurt', 'Lena Vogt']]);
  assert.deepEqual(await waiting(lena), []);
  const [given] = await house.events('acknowledgement.given');
  assert.deepEqual([given!.actor_id, given!.subject_id], [lena.id, emre.id]);
});

test('raw SQL confirms for nobody whom one does not stand in for, and never in another name', async () => {
  const asker = (client: Client): Asker => ({ person: client.id, kind: 'member', partner: null, name: '', roles: [], language: 'de', timeZone: 'UTC', via: { kind: 'job' } });
  const second = (await jana.post(`spaces/${space}/posts`, { kind: 'announcement', title: 'Inventur', markdown: 'x', required: { from: [emre.id, lena.id] } })).body.id;
  const confirm = (who: Client, person: Client, by: Client) =>
    house.kontor.act(asker(who), async ({ db }) => (await sql`update acknowledgement set confirmed = now(), confirmed_by = ${by.id} where post_id = ${second} and person_id = ${person.id}`.execute(db)).numAffectedRows);
  assert.equal(await confirm(jana, emre, jana), 0n);
  await assert.rejects(confirm(lena, emre, jana), { code: '42501' });
  await assert.rejects(confirm(emre, emre, lena), { code: '42501' });
  assert.equal(await confirm(lena, emre, lena), 1n);
});

test('the receipt list as CSV is for author and keepers, and holds nothing but the formal receipt', async () => {
  assert.equal((await lena.get(`posts/${post}/distributions.csv`)).status, 403);
  const { text } = await jana.get(`posts/${post}/distributions.csv`);
  const [head, first] = text.split('\r\n');
  assert.equal(head, 'Verteiler,Fassung,Verteilt,Rolle auf dem Verteiler,Person,Firma,Regel,Liest den Raum,Erhalt bestätigt,In Vertretung bestätigt von');
  assert.match(first!, /^Einkauf Hamm,1,[^,]+,Muss erhalten,Emre Bozkurt,,"Einkauf, werk hamm",ja,2\d{3}-[^,]+,Lena Vogt$/);
});
