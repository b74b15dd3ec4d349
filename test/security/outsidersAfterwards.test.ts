import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testHouse, withoutQuestion, type Client, type TestHouse } from '../support/house.ts';
import { listen, within } from './listening.ts';
import { bytesOf } from './surface.ts';
import { upload } from './world.ts';

// Every way on which somebody of a partner loses access, and the same proof after each: nothing that they saved says anything any more.

let house: TestHouse;
let lena: Client;
before(async () => {
  house = await testHouse({ KONTOR_RATE_FACTOR: '0' });
  lena = await house.join('Lena Leitner');
});
after(() => house.close());

const SECRET = 'Ventilblock-Geheimnis-4711';

interface Scene { space: string; partner: string; post: string; guest: Client; saved: string[] }

/** A partner space with a guest who has seen, written, marked and uploaded what one can, and all the addresses of it. */
async function scene(name: string): Promise<Scene> {
  const partner = await house.partner(`Firma von ${name}`);
  const guest = await house.guest(name, partner);
  const space = (await lena.post('spaces', { name: `Raum mit ${name}`, audience: 'partners', access: 'invitation' })).body.id as string;
  await house.admit(space, partner);
  assert.equal((await lena.put(`spaces/${space}/members/${guest.id}`, { role: 'member' })).status, 204);
  const file = await upload(lena, `${SECRET}.txt`, Buffer.from(SECRET));
  const published = await lena.post(`spaces/${space}/posts`, { kind: 'question', title: SECRET, markdown: SECRET, label: 'public', files: [file] });
  assert.equal(published.status, 201, published.text);
  const post = published.body.id as string;
  const own = await guest.post(`spaces/${space}/posts`, { kind: 'note', title: `Eigenes ${SECRET}`, markdown: SECRET, label: 'public' });
  assert.equal(own.status, 201, own.text);
  const comment = (await guest.post(`posts/${post}/comments`, { markdown: SECRET })).body.id as string;
  for (const mark of ['bookmark', 'watch', 'thanks']) await guest.put(`posts/${post}/${mark}`);
  await house.drain();
  const saved = ['feed', 'spaces', `spaces/${space}`, `spaces/${space}/posts`, `spaces/${space}/members`, `posts/${post}`, `posts/${post}/comments`, `posts/${own.body.id}`, `files/${file}`, `files/${file}/content`, `comments/${comment}/versions`, 'bookmarks', 'notices', `people/${lena.id}`, `search?q=${SECRET}`];
  for (const path of saved) {
    const answer = await guest.get(path);
    assert.equal(answer.status, 200, `${path}: ${answer.text}`);
  }
  assert.ok(bytesOf(await guest.get('feed')).includes(SECRET), 'the guest did see it');
  return { space, partner, post, guest, saved };
}

/** Nothing saved gives the secret or the names of the space's people again, with and without what caches ask. */
async function demandNothing({ guest, saved, space, post }: Scene, status: 401 | 404): Promise<void> {
  for (const path of saved) {
    for (const headers of [{}, { 'if-none-match': '*' }, { range: 'bytes=0-5' }] as Record<string, string>[]) {
      const again = await guest.get(path, headers);
      const asked = withoutQuestion(again);
      assert.ok(!asked.includes(SECRET) && !asked.includes('Lena'), `${path} ${JSON.stringify(headers)}: ${again.status} ${asked.slice(0, 300)}`);
      if (status === 401 || /^(posts|files|comments|people)\//.test(path)) assert.equal(again.status, status, path);
    }
  }
  for (const [method, path, body] of [
    ['POST', `spaces/${space}/posts`, { kind: 'note', markdown: 'x' }], ['POST', `posts/${post}/comments`, { markdown: 'x' }], ['PUT', `posts/${post}/thanks`], ['DELETE', `posts/${post}/bookmark`], ['PUT', `spaces/${space}/membership`, {}],
  ] as const) assert.equal((await guest.call(method, path, body)).status, status, `${method} ${path}`);
}

test('B01 ★ taken out of the space: what a guest saved is dead at once, and the stream is silent about it', async () => {
  const one = await scene('Rosa Raus');
  const stream = await listen(house.url, one.guest);
  await stream.until('retry');
  assert.equal((await lena.delete(`spaces/${one.space}/members/${one.guest.id}`)).status, 204);
  await demandNothing(one, 404);
  const later = (await lena.post(`spaces/${one.space}/posts`, { kind: 'note', title: 'Danach', markdown: 'Danach', label: 'public' })).body.id as string;
  await house.drain();
  assert.ok(!stream.text().includes(later));
  stream.stop();
});

test('B01 A13 ★ the company taken out of the space: all its people are out, and nobody else', async () => {
  const [one, other] = [await scene('Ahmet Arbeit'), await scene('Olga Ostwind')];
  assert.equal((await lena.delete(`spaces/${one.space}/companies/${one.partner}`)).status, 204);
  await demandNothing(one, 404);
  assert.equal((await other.guest.get(`posts/${other.post}`)).status, 200);
});

test('A11 B01 ★ the time of a guest ended by the sponsor: signed out everywhere, streams closed within five seconds', async () => {
  const one = await scene('Ewa Ende');
  const stream = await listen(house.url, one.guest);
  await stream.until('retry');
  const ended = await house.anna.post(`guests/${one.guest.id}/end`);
  assert.ok(ended.status < 300, ended.text);
  await within(stream.closed, 'closing the stream');
  await demandNothing(one, 401);
  assert.equal((await listen(house.url, one.guest)).status, 401);
});

test('A11 ★ the time of a guest ran out by itself: nobody at once, before any job has looked', async () => {
  const one = await scene('Zeno Zeit');
  const stream = await listen(house.url, one.guest);
  await stream.until('retry');
  await house.kontor.database.owner.updateTable('person').set({ access_until: new Date(Date.now() - 1000) }).where('id', '=', one.guest.id).execute();
  await demandNothing(one, 401);
  await within(stream.closed, 'closing the stream');
});

test('B03 ★ an account closed: session, stream and links of a guest are dead', async () => {
  const one = await scene('Karla Konto');
  const stream = await listen(house.url, one.guest);
  await stream.until('retry');
  assert.equal((await house.anna.post(`people/${one.guest.id}/deactivate`)).status, 204);
  await within(stream.closed, 'closing the stream');
  await demandNothing(one, 401);
});

test('B11 ★ the relation ended: all people of the company are nobody within five seconds', async () => {
  const one = await scene('Rita Relation');
  const stream = await listen(house.url, one.guest);
  await stream.until('retry');
  assert.ok((await house.anna.post(`partners/${one.partner}/ending`, {})).status < 300);
  const end = await house.anna.post(`partners/${one.partner}/end`, {});
  assert.ok(end.status < 300, end.text);
  await within(stream.closed, 'closing the stream');
  await demandNothing(one, 401);
});

test('E15 ★ the emergency stop: no guest reads or hears anything, and what they had is there again afterwards', async () => {
  const one = await scene('Nora Not');
  const bert = await house.join('Bert Beisitz', { roles: ['administrator'] });
  const stream = await listen(house.url, one.guest);
  await stream.until('retry');
  assert.ok((await house.anna.post('administration/emergency-stop', { reason: 'Verdacht auf einen Abfluss' })).status < 300);
  await within(stream.closed, 'closing the stream');
  await demandNothing(one, 401);
  assert.ok((await house.anna.post('administration/emergency-stop/reopening', {})).status < 300);
  assert.ok((await bert.post('administration/emergency-stop/reopening/confirmation', {})).status < 300);
  assert.equal((await one.guest.get(`posts/${one.post}`)).status, 200);
});

test('A15 A17 D17 ★ a thread moved out of the partner space is gone for the guest, and never moves to a further company', async () => {
  const one = await scene('Mona Mover');
  const [wider, closed] = await Promise.all(['Mit Nordguss', 'Nur wir'].map(async (name) => (await lena.post('spaces', { name, audience: 'partners', access: 'invitation' })).body.id as string)) as [string, string];
  await house.admit(wider, await house.partner('Nordguss'));
  const refused = await lena.post(`posts/${one.post}/move`, { space: wider });
  assert.deepEqual([refused.status, refused.body.reason], [403, 'widerAudience']);
  const comment = (await lena.get(`posts/${one.post}/comments`)).body.items[0].id as string;
  const there = (await lena.post(`spaces/${wider}/posts`, { kind: 'note', markdown: 'Ziel', label: 'public' })).body.id as string;
  assert.equal((await house.anna.post(`comments/${comment}/move`, { post: there })).status, 404);
  assert.equal((await lena.post(`comments/${comment}/move`, { post: there })).body.reason, 'widerAudience');
  assert.equal((await lena.post(`posts/${one.post}/move`, { space: (await lena.post('spaces', { name: 'Haus', audience: 'internal', access: 'open' })).body.id })).status, 409, 'a post never changes its audience');
  const moved = await lena.post(`posts/${one.post}/move`, { space: closed });
  assert.equal(moved.status, 200, moved.text);
  for (const path of one.saved.filter((path) => path.includes(one.post) || path.startsWith('files/'))) assert.equal((await one.guest.get(path)).status, 404, path);
  assert.deepEqual((await one.guest.get('bookmarks')).body.items, []);
});
