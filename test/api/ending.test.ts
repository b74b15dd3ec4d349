import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { publicFile } from '../../server/audit/keys.ts';
import { verifyPackage } from '../../server/partners/ending/verifyPackage.ts';
import { cookieOf } from '../support/cookie.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

/** The relation with Ahrens Hydraulik ends: Gesa Ahlers is a guest since a certain post, Uwe Brock has only a mailbox; Nordguss stays. */
let house: TestHouse;
let lena: Client, jan: Client, gesa: Client, timo: Client;
let ahrens: string, nordguss: string, line: string, inner: string, folder: string;

before(async () => {
  house = await testHouse();
  folder = await mkdtemp(join(tmpdir(), 'partners-ending-'));
  [lena, jan] = [await house.join('Lena Leitner'), await house.join('Jan Petersen')];
  [ahrens, nordguss] = [await house.partner('Ahrens Hydraulik'), await house.partner('Nordguss')];
  await house.anna.patch(`partners/${ahrens}`, { houseContact: jan.id });
  line = (await lena.post('spaces', { name: 'Linie 4', audience: 'partners', access: 'invitation', companies: [ahrens, nordguss] })).body.id;
  inner = (await lena.post('spaces', { name: 'Konstruktion', audience: 'internal', access: 'open' })).body.id;
  await publish('Vor den Gästen');
  await publish('Nur im Haus', inner);
  [gesa, timo] = [await house.guest('Gesa Ahlers', ahrens), await house.guest('Timo Voss', nordguss)];
  for (const guest of [gesa, timo]) assert.equal((await lena.put(`spaces/${line}/members/${guest.id}`, { role: 'member' })).status, 204);
  assert.equal((await lena.post(`spaces/${line}/contacts`, { email: 'uwe@ahrens.example', name: 'Uwe Brock', partner: ahrens, foreignDomain: true })).status, 201);
  const file = (await lena.call('POST', `files?name=${encodeURIComponent('Maße & Gewichte.txt')}`, new TextEncoder().encode('12 mm'), { 'content-type': 'application/octet-stream' })).body.id;
  const shared = await lena.post(`spaces/${line}/posts`, { kind: 'note', title: 'Dichtung <neu>', markdown: 'Ab **Montag**.', files: [file] });
  assert.equal(shared.status, 201, shared.text);
  assert.equal((await gesa.post(`posts/${shared.body.id}/comments`, { markdown: 'Gesehen.' })).status, 201);
  await lena.delete(`posts/${await publish('Gelöscht')}`);
});
after(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const publish = async (title: string, space = line): Promise<string> => (await lena.post(`spaces/${space}/posts`, { kind: 'note', title, markdown: title })).body.id;

test('the end is announced and shown in numbers; nobody new comes in, and it can be withdrawn', async () => {
  assert.equal((await lena.post(`partners/${ahrens}/ending`)).body.reason, 'notHouseContact');
  assert.equal((await jan.post(`partners/${ahrens}/end`)).status, 409, 'not before it is announced');
  const open = await lena.post('guest-invitations', { email: 'neu@ahrens.example', name: 'Neu', partner: ahrens, spaces: [line], foreignDomain: true });
  assert.equal(open.status, 201, open.text);
  const { body } = await jan.post(`partners/${ahrens}/ending`);
  assert.deepEqual([body.state, body.guests, body.contacts, body.invitations, body.package], ['ending', 1, 1, 1, null]);
  assert.deepEqual(body.spaces, [{ space: null, posts: 1, comments: 1, files: 1 }], 'Jan is not in the space: its name is not his');
  assert.equal((await lena.post('guest-invitations', { email: 'noch@ahrens.example', name: 'Noch', partner: ahrens, spaces: [line], foreignDomain: true })).body.reason, 'relationEnded');
  assert.equal((await gesa.get('feed')).status, 200);
  assert.equal((await jan.patch(`partners/${ahrens}`, { state: 'active' })).body.state, 'active');
  assert.equal((await jan.post(`partners/${ahrens}/ending`)).status, 200);
});

test('B11 ★ the end shuts all its people out on every way at once, voids invitations and mails, and leaves the other company alone', async () => {
  const stream = await fetch(`${house.url}/api/v1/stream`, { headers: { cookie: `__Host-kontor=${gesa.cookie}` } });
  const reader = stream.body!.getReader();
  await reader.read();
  const { owner } = house.kontor.database;
  await owner.insertInto('mail').values({ id: crypto.randomUUID(), person_id: gesa.id, recipient: 'gesa@partner.example', subject: 'x', text: 'x', html: 'x', purpose: 'notice' }).execute();
  const ended = await jan.post(`partners/${ahrens}/end`);
  assert.equal(ended.body.state, 'ended', ended.text);
  assert.deepEqual([ended.body.guests, ended.body.contacts, ended.body.invitations, ended.body.mails], [0, 0, 0, 0]);
  for (const path of ['me', 'feed', `spaces/${line}`, `spaces/${line}/posts`, 'search?q=Dichtung', 'stream']) assert.equal((await gesa.get(path)).status, 401, path);
  for (let part = await reader.read(); !part.done; part = await reader.read().catch(() => ({ done: true as const, value: undefined })));
  assert.equal((await timo.get(`spaces/${line}`)).status, 200);
  assert.deepEqual((await lena.get(`spaces/${line}/readers`)).body.companies.map((one: { name: string }) => one.name), ['Brandt Pumpen', 'Nordguss']);
  const event = (await house.events('partner.ended')).at(-1)!;
  assert.deepEqual([event.actor_id, event.data.persons, event.data.invitations, event.data.spaces], [jan.id, 2, 1, [line]]);
  assert.equal((await jan.patch(`partners/${ahrens}`, { state: 'active' })).status, 403);
  assert.equal((await lena.put(`spaces/${line}/companies/${ahrens}`)).body.reason, 'relationEnded');
  assert.equal((await house.anna.post(`people/${gesa.id}/reactivate`)).status, 204);
  assert.equal((await gesa.get('me')).status, 401, 'an account opened again opens nothing of an ended relation');
});

test('N15 ★ the package holds what both sides could read and nothing else, opens without Kontor, and tells every change', async () => {
  await house.kontor.jobs.runNow('pack-relations');
  const done = (await jan.get(`partners/${ahrens}/ending`)).body.package;
  assert.deepEqual([done.state, done.done, done.total, done.holds], ['done', 2, 2, { spaces: 1, posts: 1, comments: 1, files: 1 }]);
  assert.equal((await lena.get(`partners/${ahrens}/package`)).body.reason, 'notHouseContact');
  const answer = await fetch(`${house.url}/api/v1/partners/${ahrens}/package`, { headers: { cookie: `__Host-kontor=${jan.cookie}` } });
  assert.equal(answer.headers.get('content-type'), 'application/zip');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const file = join(folder, 'ahrens.zip');
  await writeFile(file, bytes);
  const parts = unzipSync(bytes);
  const text = (path: string) => new TextDecoder().decode(parts[path]);
  const whole = Object.entries(parts).map(([path, part]) => path + new TextDecoder().decode(part)).join('\n');
  for (const secret of ['Vor den Gästen', 'Nur im Haus', 'Konstruktion', 'Gelöscht', 'Jan Petersen']) assert.ok(!whole.includes(secret), secret);
  const posts = JSON.parse(text('spaces/001.posts.json')).posts;
  assert.deepEqual(posts.map((post: { title: string; author: string; comments: { author: string; company: string }[] }) => [post.title, post.author, post.comments.map((one) => [one.author, one.company])]), [['Dichtung <neu>', 'Lena Leitner', [['Gesa Ahlers', 'Ahrens Hydraulik']]]]);
  assert.equal(text(posts[0].files[0].path), '12 mm');
  const page = text('spaces/001.html');
  assert.match(page, /<h2>Dichtung &lt;neu&gt;<\/h2>[\s\S]*<strong>Montag<\/strong>[\s\S]*Gesa Ahlers · Ahrens Hydraulik/);
  assert.match(page, new RegExp(`href="\\.\\./files/${posts[0].files[0].id}/Ma%C3%9Fe%20%26%20Gewichte\\.txt"`));
  assert.doesNotMatch(whole, /<script|https?:\/\//);
  assert.match(text('spaces/001.events.jsonl'), /"kind" : "post\.published"/);

  const key = createPublicKey(await readFile(publicFile(house.kontor.config.dataFolder)));
  const found = await verifyPackage(file, key);
  assert.deepEqual([found.faults, found.house, found.partner], [[], 'Brandt Pumpen', 'Ahrens Hydraulik']);
  assert.deepEqual((await verifyPackage(file, generateKeyPairSync('ed25519').publicKey)).faults, [{ says: 'otherKey' }]);
  const changed = async (change: (all: Record<string, Uint8Array>) => void) => {
    const copy = { ...parts };
    change(copy);
    await writeFile(file, zipSync(copy));
    return (await verifyPackage(file, key)).faults;
  };
  assert.deepEqual(await changed((all) => (all['spaces/001.html'] = new TextEncoder().encode(page.replace('Montag', 'Freitag')))), [{ says: 'changed', path: 'spaces/001.html' }]);
  assert.deepEqual(await changed((all) => delete all['spaces/001.posts.json']), [{ says: 'missing', path: 'spaces/001.posts.json' }]);
  assert.deepEqual(await changed((all) => (all['neu.txt'] = new Uint8Array([1]))), [{ says: 'added', path: 'neu.txt' }]);
  assert.deepEqual(await changed((all) => (all['manifest.json'] = new TextEncoder().encode(text('manifest.json').replace('Ahrens', 'Ohrens')))), [{ says: 'signature' }]);
});

test('a relation is taken up again by an administrator; nobody comes back by it', async () => {
  assert.equal((await jan.post(`partners/${ahrens}/reopening`)).status, 404);
  assert.equal((await house.anna.post(`partners/${ahrens}/reopening`)).body.state, 'prospective');
  assert.equal((await gesa.get('me')).status, 401);
  assert.equal((await lena.put(`spaces/${line}/companies/${ahrens}`)).status, 204);
  assert.equal((await lena.get(`spaces/${line}/companies`)).body.items.find((one: { partner: { id: string } }) => one.partner.id === ahrens).persons, 0);
  const address = (await house.kontor.database.owner.selectFrom('person').select('email').where('id', '=', gesa.id).executeTakeFirstOrThrow()).email;
  const again = await lena.post('guest-invitations', { email: address, name: 'Gesa Ahlers', partner: ahrens, spaces: [line], foreignDomain: true });
  assert.equal(again.status, 201, again.text);
  const accepted = await house.stranger.post(`guest-links/${again.body.link.split('/').at(-1)}/accept`);
  const back = house.client('', cookieOf(accepted));
  assert.equal((await back.get('me')).body.id, gesa.id, 'the same person comes back');
  assert.deepEqual((await back.get('feed')).body.items, [], 'and sees what is written from now on');
});
