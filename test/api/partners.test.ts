import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { remindAgreements } from '../../server/partners/remindAgreements.ts';
import { mayReceive } from '../../server/partners/mayReceive.ts';
import type { Label } from '../../shared/api/basics.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

/** Brandt Pumpen works with Ahrens Hydraulik; Jan Petersen answers for the relation, Lena Leitner keeps the shared space. */
let house: TestHouse;
let anna: Client, jan: Client, lena: Client, rolf: Client;
let ahrens: string, line: string;

before(async () => {
  house = await testHouse();
  anna = house.anna;
  [jan, lena, rolf] = [await house.join('Jan Petersen'), await house.join('Lena Leitner'), await house.join('Rolf Rabe')];
});
after(() => house.close());

test('an administrator takes a company into the partners; its house contact keeps it, others read', async () => {
  const made = await anna.post('partners', { name: ' Ahrens Hydraulik ', country: 'DE', domains: ['Ahrens.example'], houseContact: jan.id, state: 'active', since: '2019-04-01' });
  assert.equal(made.status, 201, made.text);
  ahrens = made.body.id;
  assert.deepEqual([made.body.name, made.body.domains, made.body.since, made.body.houseContact.name, made.body.labels], ['Ahrens Hydraulik', ['ahrens.example'], '2019-04-01', 'Jan Petersen', ['public', 'internal']]);
  assert.equal((await rolf.post('partners', { name: 'Nordguss' })).status, 404);
  assert.deepEqual((await anna.post('partners', { name: 'ahrens hydraulik' })).body.fields, [{ field: 'name', reason: 'nameTaken', detail: 'Eine Firma dieses Namens gibt es schon.' }]);
  assert.equal((await jan.patch(`partners/${ahrens}`, { labels: ['public', 'internal', 'confidential'] })).body.labels.length, 3);
  assert.equal((await rolf.patch(`partners/${ahrens}`, { country: 'AT' })).body.reason, 'notHouseContact');
  const seen = await rolf.get('partners?q=ahrens.ex');
  assert.deepEqual(seen.body.items.map((one: { name: string; abilities: { change: { allowed: boolean } } }) => [one.name, one.abilities.change.allowed]), [['Ahrens Hydraulik', false]]);
  assert.deepEqual((await house.events('partner.created', 'partner.changed')).map(({ kind, actor_id, subject_id }) => [kind, actor_id, subject_id]), [['partner.created', anna.id, ahrens], ['partner.changed', jan.id, ahrens]]);
});

test('a company is found however its name is spelled, by each word of name and domain', async () => {
  assert.equal((await anna.post('partners', { name: 'Müller & Söhne Gießerei', domains: ['mueller-guss.example'] })).status, 201);
  const names = async (q: string) => (await rolf.get(`partners?q=${encodeURIComponent(q)}`)).body.items.map((one: { name: string }) => one.name);
  for (const q of ['Müller', 'mueller', 'MULLER', 'soehne', 'giesserei müller', 'guss.example', ' sohne ']) assert.deepEqual(await names(q), ['Müller & Söhne Gießerei'], q);
  for (const q of ['Möller', '%', '_', 'müller hydraulik']) assert.deepEqual(await names(q), [], q);
});

test('K21 ★ a partner is added with a fresh proof alone', async () => {
  const old = await house.join('Ida Alt', { roles: ['administrator'] });
  await house.kontor.database.owner.updateTable('session').set({ proved: new Date(Date.now() - 3_600_000) }).where('person_id', '=', old.id).execute();
  const refused = await old.post('partners', { name: 'Nordguss' });
  assert.match(refused.body.type, /proveAgain/);
  assert.equal((await anna.get('partners?q=nordguss')).body.items.length, 0);
});

test('the owner of a partner space lets companies in and out; who keeps no space does not', async () => {
  const made = await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation', companies: [ahrens] });
  assert.equal(made.status, 201, made.text);
  line = made.body.id;
  assert.deepEqual(made.body.readers.companies.map((one: { name: string; persons: number }) => [one.name, one.persons]), [['Brandt Pumpen', 1], ['Ahrens Hydraulik', 0]]);
  const nordguss = await house.partner('Nordguss');
  await lena.post(`spaces/${line}/posts`, { kind: 'note', title: 'Erster', markdown: 'Text', label: 'public' });
  const shown = await lena.get(`spaces/${line}/companies`);
  assert.deepEqual([shown.body.content.posts, shown.body.items.map((one: { partner: { name: string } }) => one.partner.name)], [1, ['Ahrens Hydraulik']]);
  assert.equal((await rolf.put(`spaces/${line}/companies/${nordguss}`)).status, 404);
  assert.equal((await lena.put(`spaces/${line}/companies/${nordguss}`)).status, 204);
  const inner = (await lena.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'invitation' })).body.id;
  assert.equal((await lena.put(`spaces/${inner}/companies/${nordguss}`)).body.reason, 'notPartnerSpace');
  assert.equal((await lena.post('spaces', { name: 'Nein', audience: 'internal', access: 'invitation', companies: [ahrens] })).body.reason, 'notPartnerSpace');
  const timo = await house.guest('Timo Voss', nordguss);
  assert.equal((await lena.put(`spaces/${line}/members/${timo.id}`, { role: 'member' })).status, 204);
  assert.equal((await timo.get(`spaces/${line}`)).status, 200);
  assert.equal((await lena.delete(`spaces/${line}/companies/${nordguss}`)).status, 204);
  assert.equal((await timo.get(`spaces/${line}`)).status, 404);
  assert.deepEqual((await house.events('company.added', 'company.removed')).map(({ kind, data }) => [kind, data.partner]), [['company.added', ahrens], ['company.added', nordguss], ['company.removed', nordguss]]);
  assert.equal((await house.events('membership.removed')).at(-1)?.subject_id, timo.id);
});

test('what a company may receive: the labels it has, with an agreement on secrecy above public, from every company of the space', async () => {
  const ask = (label: Label) => house.kontor.system((work) => mayReceive(work, { space: line }, label));
  assert.deepEqual([await ask('public'), await ask('internal')], [true, 'noAgreement']);
  const { owner } = house.kontor.database;
  const agreement = { id: crypto.randomUUID(), partner_id: ahrens, kind: 'nda' as const, title: 'NDA 2026', valid_from: '2020-01-01' };
  await owner.insertInto('agreement').values(agreement).execute();
  assert.deepEqual([await ask('internal'), await ask('confidential'), await ask('strictly-confidential')], [true, true, 'strictlyStays']);
  const stahl = await house.partner('Stahlbau Voss', { secrecy: false });
  await house.admit(line, stahl);
  assert.deepEqual([await ask('public'), await ask('internal')], [true, 'noAgreement']);
  assert.equal(await house.kontor.system((work) => mayReceive(work, { partner: stahl }, 'confidential')), 'labelNotForPartner');
  await owner.deleteFrom('space_partner').where('partner_id', '=', stahl).execute();
  await owner.updateTable('agreement').set({ valid_until: '2021-01-01' }).where('id', '=', agreement.id).execute();
  assert.equal(await ask('internal'), 'noAgreement');
  assert.equal(await house.kontor.read({ person: rolf.id, kind: 'member', partner: null, name: '', roles: [], language: 'de', timeZone: 'UTC', via: { kind: 'job' } }, (ctx) => mayReceive(ctx, { space: line }, 'public')), true);
});

test('an agreement is kept with its file, which administrators and the house contact alone may read', async () => {
  const file = (await jan.call('POST', 'files?name=nda.txt', new TextEncoder().encode('Geheimhaltung'), { 'content-type': 'application/octet-stream' })).body.id;
  const made = await jan.post(`partners/${ahrens}/agreements`, { kind: 'nda', title: 'Geheimhaltung 2026', from: '2026-01-01', until: '2999-12-31', file });
  assert.equal(made.status, 201, made.text);
  assert.deepEqual([made.body.valid, made.body.file.name], [true, 'nda.txt']);
  assert.equal((await anna.get(`files/${file}/content`)).text, 'Geheimhaltung');
  assert.equal((await rolf.get(`files/${file}/content`)).status, 404);
  assert.equal((await rolf.get(`partners/${ahrens}/agreements`)).body.items.find((one: { id: string }) => one.id === made.body.id).file, null);
  assert.equal((await rolf.post(`partners/${ahrens}/agreements`, { kind: 'other', title: 'x', from: '2026-01-01' })).body.reason, 'notHouseContact');
  assert.equal((await jan.post(`partners/${ahrens}/agreements`, { kind: 'other', title: 'x', from: '2026-02-01', until: '2026-01-01' })).status, 422);
  const theirs = (await rolf.call('POST', 'files?name=x.txt', new TextEncoder().encode('x'), { 'content-type': 'application/octet-stream' })).body.id;
  assert.equal((await jan.post(`partners/${ahrens}/agreements`, { kind: 'other', title: 'x', from: '2026-01-01', file: theirs })).status, 422);
  assert.equal((await jan.patch(`partners/${ahrens}/agreements/${made.body.id}`, { file: null })).body.file, null);
  assert.equal((await jan.delete(`partners/${ahrens}/agreements/${made.body.id}`)).status, 204);
});

test('who answers for a relation is told 60, 14 and 0 days before an agreement runs out, each once', async () => {
  const { owner } = house.kontor.database;
  await owner.deleteFrom('agreement').execute();
  await jan.post(`partners/${ahrens}/agreements`, { kind: 'nda', title: 'Geheimhaltung', from: '2026-01-01', until: '2030-06-30' });
  const told = async () => (await owner.selectFrom('mail').innerJoin('person', 'person.id', 'mail.person_id').select(['mail.subject', 'person.name']).where('purpose', '=', 'agreementRunsOut').orderBy('mail.id').execute()).map((mail) => [mail.name, mail.subject]);
  await remindAgreements(house.kontor, new Date('2030-04-30T08:00:00Z'));
  assert.deepEqual(await told(), []);
  for (const day of ['2030-05-01', '2030-05-01', '2030-05-02', '2030-06-16', '2030-06-17', '2030-06-30', '2030-06-30', '2030-07-01']) await remindAgreements(house.kontor, new Date(`${day}T08:00:00Z`));
  assert.deepEqual(await told(), [
    ['Jan Petersen', 'Vereinbarung mit Ahrens Hydraulik läuft in 60 Tagen ab'],
    ['Jan Petersen', 'Vereinbarung mit Ahrens Hydraulik läuft in 14 Tagen ab'],
    ['Jan Petersen', 'Vereinbarung mit Ahrens Hydraulik läuft heute ab'],
  ]);
  assert.deepEqual((await house.events('agreement.runsOut')).map((event) => event.data.days), [60, 14, 0]);
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await owner.updateTable('agreement').set({ valid_from: '2020-01-01', valid_until: soon }).execute();
  assert.deepEqual((await jan.get('me/partner-duties')).body.agreements.map((one: { title: string }) => one.title), ['Geheimhaltung']);
  assert.deepEqual((await rolf.get('me/partner-duties')).body.agreements, []);
});
