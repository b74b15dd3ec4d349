import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as plainRequest } from 'node:http';
import { after, before, test } from 'node:test';
import { composeNotices } from '../../server/notices/composeNotices.ts';
import { deliverNotices } from '../../server/notices/deliverNotices.ts';
import { password, type Answer, type Client } from '../support/house.ts';
import type { ActorName } from './canaries.ts';
import { listen as listenAt, within } from './listening.ts';
import { bytesOf } from './surface.ts';
import { makeWorld, upload, type World } from './world.ts';

// The afterwards oracle: whatever somebody could do before losing a right is repeated afterwards, over every channel and with everything saved.

let world: World;
before(async () => void (world = await makeWorld({ KONTOR_RATE_FACTOR: '0' })));
after(() => world.close());

const listen = (client: Client, headers: Record<string, string> = {}) => listenAt(world.house.url, client, headers);

/** A member of P with everything one can save of it: answers with their ETags, file addresses with variants, a bookmark, a watch, a scheduled draft, a cursor. */
async function resident(name: string) {
  const { house, spaces, inP } = world;
  const client = await house.join(name);
  assert.equal((await world.actors.lead.put(`spaces/${spaces.P}/members/${client.id}`, { role: 'member' })).status, 204);
  await client.put(`spaces/${spaces.H}/membership`);
  const post = (await client.post(`spaces/${spaces.P}/posts`, { kind: 'question', title: 'Eigene Frage', markdown: world.canaries.plant(`own post of ${name}`, ['lead', 'm1', 'reader', 'bot']) })).body.id as string;
  const comment = (await client.post(`posts/${inP.question}/comments`, { markdown: 'Eigene Antwort' })).body.id as string;
  const file = await upload(client, 'eigene.txt', Buffer.from(world.canaries.plant(`own file of ${name}`, ['lead', 'm1', 'reader', 'bot'])));
  assert.equal((await client.patch(`posts/${post}`, { files: [file] })).status, 200);
  for (const mark of ['bookmark', 'watch', 'thanks']) await client.put(`posts/${inP.note}/${mark}`);
  const draft = (await client.post('drafts', { space: spaces.P, content: { kind: 'note', title: 'Geplant', markdown: 'Später' }, publishAt: new Date(Date.now() + 3_600_000).toISOString() })).body.id as string;
  const readable = [
    `spaces/${spaces.P}`, `spaces/${spaces.P}/posts`, `spaces/${spaces.P}/posts?limit=1&before=ffffffff-ffff-7fff-bfff-ffffffffffff`, `spaces/${spaces.P}/members`, `spaces/${spaces.P}/readers`,
    `posts/${inP.note}`, `posts/${inP.note}/versions`, `posts/${inP.question}/comments`, `comments/${inP.comment}/versions`, `posts/${post}`, `posts/${post}/acknowledgement`,
    `files/${inP.text}`, `files/${inP.text}/content`, `files/${inP.image}/content`, ...['copy', 'view', 'thumb'].map((variant) => `files/${inP.image}/content?variant=${variant}`), `files/${file}`, `files/${file}/content?version=1`,
  ];
  const saved: { path: string; answer: Answer }[] = [];
  for (const path of readable) {
    const answer = await client.get(path);
    assert.equal(answer.status, 200, `${path}: ${answer.text}`);
    saved.push({ path, answer });
  }
  return { client, post, comment, file, draft, saved };
}

/** Every saved address again, plain and in the ways that caches and downloads ask. */
async function askAgain({ client, saved }: Awaited<ReturnType<typeof resident>>, wanted: number): Promise<void> {
  for (const { path, answer } of saved) {
    const etag = answer.headers.get('etag') ?? '*';
    for (const headers of [{}, { 'if-none-match': etag }, { 'if-none-match': '*' }, { range: 'bytes=0-10' }, { range: 'bytes=0-10', 'if-range': etag }, { 'if-modified-since': new Date().toUTCString() }] as Record<string, string>[]) {
      const again = await client.get(path, headers);
      assert.equal(again.status, wanted, `${path} ${JSON.stringify(headers)}`);
      assert.deepEqual(world.canaries.leaks(bytesOf(again), 'm2' satisfies ActorName), []);
    }
    assert.equal((await client.call('HEAD', path)).status, wanted, path);
    for (const more of ['.webp', '.css', '/']) assert.ok((await client.get(`${path.split('?')[0]}${more}`)).status >= 400, path + more);
  }
}

test('B01 B02 B07 B09 I04 ★ removed from P: saved addresses, ETags, ranges, own work, marks, search and stream are dead at once', async () => {
  const { spaces, inP, actors } = world;
  const who = await resident('Rosa Ehemals');
  const stream = await listen(who.client);
  await stream.until('retry');
  assert.equal((await actors.lead.delete(`spaces/${spaces.P}/members/${who.client.id}`)).status, 204);
  const later = (await actors.lead.post(`spaces/${spaces.P}/posts`, { kind: 'note', title: 'Danach', markdown: 'Danach' })).body.id as string;
  const open = (await actors.lead.post(`spaces/${spaces.H}/posts`, { kind: 'note', title: 'Für alle', markdown: 'Für alle' })).body.id as string;
  await stream.until(open);
  assert.ok(!stream.text().includes(later), 'the stream tells nothing of P any more');
  stream.stop();
  await askAgain(who, 404);
  for (const [method, path, body] of [
    ['PATCH', `posts/${who.post}`, { markdown: 'x' }], ['DELETE', `posts/${who.post}`], ['POST', `posts/${who.post}/move`, { space: spaces.H }], ['PATCH', `comments/${who.comment}`, { markdown: 'x' }], ['DELETE', `comments/${who.comment}`],
    ['PUT', `posts/${who.post}/answer`, { comment: who.comment }], ['DELETE', `files/${who.file}`], ['PUT', `posts/${who.post}/bookmark`], ['DELETE', `posts/${inP.note}/bookmark`], ['DELETE', `posts/${inP.note}/thanks`], ['POST', `spaces/${spaces.P}/posts`, { kind: 'note', markdown: 'x' }], ['POST', `posts/${inP.question}/comments`, { markdown: 'x' }],
  ] as const) assert.equal((await who.client.call(method, path, body)).status, 404, `${method} ${path}`);
  const lists = await Promise.all(['bookmarks', 'feed', 'feed/actions', 'notices', 'spaces', 'search?q=KANARIE', 'search?q=Eigene', 'me'].map((path) => who.client.get(path)));
  for (const list of lists) assert.deepEqual(world.canaries.leaks(bytesOf(list), 'm2'), []);
  assert.deepEqual(lists[0]!.body.items, []);
  assert.equal(lists[7]!.body.counts.notices, 0);
  assert.deepEqual(lists[6]!.body.counts, { post: 0, comment: 0, file: 0, person: 0, space: 0 });
});

test('B01 B02 ★ removed from P while the stream opens: it tells nothing of P', async () => {
  const { spaces, actors, house } = world;
  const who = await resident('Rita Ehemals');
  const kontor = house.kontor as { read: typeof house.kontor.read };
  const { read } = kontor;
  kontor.read = async (asker, query) => {
    const found = await read(asker, query);
    if (asker.person !== who.client.id) return found;
    kontor.read = read;
    assert.equal((await actors.lead.delete(`spaces/${spaces.P}/members/${who.client.id}`)).status, 204);
    return found;
  };
  const stream = await listen(who.client);
  await stream.until('retry');
  assert.equal(kontor.read, read, 'what may be read was looked up');
  const later = (await actors.lead.post(`spaces/${spaces.P}/posts`, { kind: 'note', title: 'Danach', markdown: 'Danach' })).body.id as string;
  const open = (await actors.lead.post(`spaces/${spaces.H}/posts`, { kind: 'note', title: 'Für alle', markdown: 'Für alle' })).body.id as string;
  await stream.until(open);
  assert.ok(!stream.text().includes(later), 'the stream tells nothing of P');
  stream.stop();
});

test('B05 B06 ★ removed from P: scheduled drafts, waiting notices and composed mails say and do nothing more', async () => {
  const { spaces, inP, actors, house } = world;
  const who = await resident('Rolf Ehemals');
  await actors.lead.post(`posts/${inP.note}/comments`, { markdown: `@[Rolf](person:${who.client.id}) ${world.canaries.plant('mention of who is removed', ['lead', 'm1', 'reader', 'bot'])}` });
  await house.drain();
  const notices = (await house.kontor.database.owner.selectFrom('notice').select('id').where('person_id', '=', who.client.id).execute()).map((row) => row.id);
  assert.ok(notices.length > 0);
  assert.ok(await composeNotices(house.kontor, { person: who.client.id, purpose: 'notice', notices }), 'before, the mail has something to say');
  await actors.lead.delete(`spaces/${spaces.P}/members/${who.client.id}`);
  assert.equal(await composeNotices(house.kontor, { person: who.client.id, purpose: 'notice', notices }), null);
  await deliverNotices(house.kontor, new Date(Date.now() + 86_400_000));
  assert.equal((await house.kontor.database.owner.selectFrom('mail').select('id').where('person_id', '=', who.client.id).execute()).length, 0);
  await house.kontor.database.owner.updateTable('draft').set({ publish_at: new Date(Date.now() - 1000) }).where('id', '=', who.draft).execute();
  await house.kontor.jobs.runNow('publish-due');
  const { items: [draft] } = (await who.client.get('drafts')).body;
  assert.equal(draft.failed, 'notFound', 'its writer sees why');
  assert.ok(!(await actors.lead.get(`spaces/${spaces.P}/posts`)).text.includes('Geplant'));
});

test('B02 B03 L05 ★ deactivated: session, token, stream, password and reset are dead within five seconds, and a sign-in does not revive them', async () => {
  const { admin } = world.actors;
  const who = await resident('Dora Ehemals');
  const email = (await who.client.get('me')).body.email as string;
  const { secret } = (await who.client.post('tokens', { name: 'alt', scopes: ['read', 'write'], days: 3 })).body;
  const stream = await listen(who.client);
  await stream.until('retry');
  assert.equal((await admin.post(`people/${who.client.id}/deactivate`)).status, 204);
  await within(stream.closed, 'closing the stream');
  await askAgain(who, 401);
  assert.equal((await listen(who.client)).status, 401);
  const byToken = await world.house.client(who.client.id, null).get('me', { authorization: `Bearer ${secret}` });
  assert.equal(byToken.status, 401);
  const signIn = await world.house.stranger.post('session', { email, password });
  assert.equal(signIn.status, 401);
  assert.equal((await admin.post(`people/${who.client.id}/reactivate`)).status, 204);
  assert.equal((await who.client.get('me')).status, 401, 'a former session stays dead after the account is opened again');
});

test('K10 K13 ★ signing out ends the session on the server and its stream; signing in makes a new one, host-bound and unreadable for scripts', async () => {
  const { house } = world;
  const person = await house.join('Karl Kommt', { email: 'karl@brandt.example', password });
  const fixed = 'A'.repeat(43);
  const signed = await house.client('', fixed).post('session', { email: 'karl@brandt.example', password });
  assert.equal(signed.status, 204, signed.text);
  const cookie = signed.headers.getSetCookie().find((one) => one.startsWith('__Host-kontor='))!;
  assert.match(cookie, /HttpOnly/i);
  assert.match(cookie, /Secure/i);
  assert.match(cookie, /SameSite=Lax/i);
  assert.match(cookie, /Path=\//i);
  assert.doesNotMatch(cookie, /Domain/i);
  const secret = cookie.slice(cookie.indexOf('=') + 1).split(';')[0]!;
  assert.notEqual(secret, fixed, 'a session that an attacker set beforehand is not taken over');
  const client = house.client(person.id, secret);
  const stream = await listen(client);
  await stream.until('retry');
  const left = await client.delete('session');
  assert.match(left.headers.get('clear-site-data') ?? '', /"cache", "storage"/);
  assert.equal((await client.get('me')).status, 401);
  await within(stream.closed, 'closing the stream');
  for (const wrong of [secret.slice(0, -1), `${secret}A`, secret.toUpperCase(), `${secret} `, '']) assert.equal((await house.client('', wrong).get('me')).status, 401);
});

test('L05 ★ a token that is cut, lengthened, in another case, or not a token is none; only its hash is kept', async () => {
  const { m2 } = world.actors;
  const { secret, id } = (await m2.post('tokens', { name: 'Skript', scopes: ['read'], days: 3 })).body;
  const as = (authorization: string) => world.house.stranger.get('me', { authorization });
  assert.equal((await as(`Bearer ${secret}`)).status, 200);
  for (const wrong of [secret.slice(0, -1), `${secret}A`, secret.toLowerCase(), secret.toUpperCase(), ` ${secret}`, secret.slice(0, 20), `kontor_${'A'.repeat(43)}`, '*', '']) {
    if (wrong === secret) continue;
    assert.equal((await as(`Bearer ${wrong}`)).status, 401, wrong);
  }
  assert.equal((await as(`Basic ${Buffer.from(`x:${secret}`).toString('base64')}`)).status, 401);
  assert.equal((await world.house.stranger.get(`me?access_token=${secret}`)).status, 401, 'a token in an address opens nothing');
  assert.equal((await m2.get('me', { authorization: 'Bearer x' })).status, 401, 'a wrong token does not fall back to the cookie');
  const row = await world.house.kontor.database.owner.selectFrom('api_token').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  assert.ok(!JSON.stringify(row).includes(secret) && !row.token_hash.toString('latin1').includes(secret));
});

test('P03 Q05 streams per person are capped, foreign pages and strangers get none, and broken ones give their place back', async () => {
  const { m2 } = world.actors;
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }]) assert.equal((await m2.get('stream', headers)).status, 403);
  assert.equal((await world.house.stranger.get('stream')).status, 401);
  assert.equal((await world.house.stranger.get(`stream?token=${m2.cookie}`)).status, 401);
  for (let round = 0; round < 30; round++) {
    const request = plainRequest(`${world.house.url}/api/v1/stream`, { headers: { cookie: `__Host-kontor=${m2.cookie}` } });
    request.on('error', () => {});
    request.end();
    await once(request, 'socket');
    await new Promise((resolve) => setImmediate(resolve));
    request.destroy();
  }
  // Those broken off before they began must not count for ever: the places come back.
  const streams: Awaited<ReturnType<typeof listen>>[] = [];
  const late = AbortSignal.timeout(60_000);
  while (streams.length < 12) {
    late.throwIfAborted();
    const one = await listen(m2);
    if (one.status === 200) streams.push(one);
    else one.stop();
  }
  const more = await m2.get('stream');
  assert.equal(more.status, 429);
  assert.ok(more.headers.get('retry-after'));
  const other = await listen(world.actors.lead);
  assert.equal(other.status, 200);
  for (const one of [...streams, other]) one.stop();
});

test('D17 ★ a decision tells of another one only as long as both stand in the same space, also in the feed that is kept ready', async () => {
  const { spaces, actors, canaries, house } = world;
  const hidden = canaries.plant('decision moved into P', ['lead', 'm1', 'reader', 'bot']);
  const { lead, m2 } = actors;
  const decide = async (title: string, replaces?: string) => (await lead.post(`spaces/${spaces.H}/posts`, { kind: 'decision', title, markdown: 'so', decision: { why: 'darum', decidedBy: [lead.id], ...(replaces ? { replaces } : {}) } })).body.id as string;
  const first = await decide('Wir nehmen Blau');
  const second = await decide(hidden, first);
  const third = await decide('Wir nehmen Grün', second);
  await m2.get('feed');
  assert.equal((await lead.post(`posts/${second}/move`, { space: spaces.P })).status, 200);
  await house.drain();
  for (const path of ['feed', `posts/${first}`, `posts/${third}`, `spaces/${spaces.H}/posts`, 'search?q=Wir', 'notices']) {
    const answer = await m2.get(path);
    assert.equal(answer.status, 200);
    assert.deepEqual(canaries.leaks(bytesOf(answer), 'm2'), [], path);
  }
});

test('N01 I05 ★ a deleted decision, its comments and files are gone from every list at once, also from what is kept ready', async () => {
  const { spaces, actors, canaries } = world;
  const { lead, m2 } = actors;
  const gone = canaries.plant('deleted decision', []);
  const file = await upload(lead, `${gone}.txt`, Buffer.from(gone));
  const first = (await lead.post(`spaces/${spaces.H}/posts`, { kind: 'decision', title: 'Bis auf Weiteres', markdown: 'so', decision: { why: 'darum', decidedBy: [lead.id] } })).body.id as string;
  const second = (await lead.post(`spaces/${spaces.H}/posts`, { kind: 'decision', title: gone, markdown: gone, files: [file], decision: { why: gone, decidedBy: [lead.id], replaces: first } })).body.id as string;
  await world.house.drain();
  const content = await m2.get(`files/${file}/content`);
  assert.equal(content.status, 200);
  await m2.get('feed');
  assert.equal((await lead.delete(`posts/${second}`)).status, 204);
  await world.house.drain();
  for (const name of ['m2', 'lead'] as const) {
    const client = actors[name];
    for (const path of ['feed', `posts/${first}`, `posts/${second}`, `posts/${second}/comments`, `posts/${second}/versions`, `spaces/${spaces.H}/posts`, `search?q=${gone}`, 'notices', `files/${file}`, `files/${file}/content`]) {
      const answer = await client.get(path, path.includes('content') ? { 'if-none-match': content.headers.get('etag')! } : {});
      if (path.startsWith('search')) assert.deepEqual(answer.body.items, []);
      else assert.deepEqual(canaries.leaks(bytesOf(answer), name), [], path);
      if (path.startsWith('files')) assert.equal(answer.status, 404, path);
    }
  }
});
