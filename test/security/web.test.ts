import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { password, testHouse, type Answer, type Client, type TestHouse } from '../support/house.ts';
import { bodyFor, faceOf, fillings, pathTo, sample, surfaces, together } from './surface.ts';

// Families K, P, Q, H: the door itself, without anything protected behind it.

let house: TestHouse;
let mia: Client;
let ida: Client;
let space: string;
let post: string;
before(async () => {
  house = await testHouse();
  mia = await house.join('Mia Muster', { email: 'mia@brandt.example', password });
  ida = await house.join('Ida Muster');
  space = (await mia.post('spaces', { name: 'Werk', audience: 'internal', access: 'open' })).body.id;
  post = (await mia.post(`spaces/${space}/posts`, { kind: 'note', title: 'Eins', markdown: 'Eins' })).body.id;
});
after(() => house.close());

const idOf = (name: string) => (name === 'space' ? space : name === 'post' ? post : mia.id);
const unsafe = surfaces.filter((surface) => !['GET', 'HEAD'].includes(surface.method));
const pathOf = (surface: (typeof surfaces)[number]) => pathTo(surface, fillings(surface, (param) => [param === 'secret' ? 'A'.repeat(43) : idOf(param)])[0]!);

test('Q01 ★ every unsafe route refuses what a foreign page can send with the victim\'s cookie, sign-in included', async () => {
  await together(unsafe, async (surface) => {
    const at = pathOf(surface);
    const { body } = bodyFor(surface, idOf);
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: `${house.url}.evil.example` }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }] as Record<string, string>[]) {
      const answer = await mia.call(surface.method, at, body, headers);
      assert.equal(answer.status, 403, `${surface.key} ${JSON.stringify(headers)}: ${answer.text}`);
      assert.match(answer.text, /foreignOrigin/);
    }
    if (surface.method !== 'POST' || surface.path.endsWith('/unsubscribe')) return;
    const text = new TextEncoder().encode(JSON.stringify(body ?? {}));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/plain; charset=utf-8; application/json', 'application/xml']) {
      const answer = await mia.call('POST', at, text, { 'content-type': type });
      assert.ok(answer.status >= 400 && answer.status < 500, `${surface.key} ${type}: ${answer.status} ${answer.text}`);
    }
    if (surface.body) assert.ok((await mia.call('POST', at, Buffer.from(`--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n`), { 'content-type': 'multipart/form-data; boundary=x' })).status >= 400, surface.key);
  });
  assert.equal((await mia.get('me')).body.name, 'Mia Muster');
});

test('Q01 D07 methods are not overridden, and no other spelling of a path decides otherwise', async () => {
  const target = `/api/v1/posts/${post}`;
  for (const header of ['x-http-method-override', 'x-method-override', 'x-http-method', '_method']) {
    assert.equal((await mia.call('GET', target, undefined, { [header]: 'DELETE' })).status, 200);
    assert.equal((await mia.call('POST', target, {}, { [header]: 'DELETE' })).status, 404);
  }
  assert.equal((await mia.post(`${target}?_method=DELETE`)).status, 404);
  assert.equal((await mia.get(target)).body.deleted, null);
  for (const strange of [`${target}/`, `/api/v1//posts/${post}`, `//api/v1/posts/${post}`, `/api/v1/posts/${post};a=b`, `/api/v1/posts/${post}%00`, `/api/v1/posts/%2e%2e/me`, `/api/v1/posts/%252e%252e/me`, `/api/v1/x/../me`, `/API/V1/ME`, `/api/v1/Me`, `/api/v1/me%2f`, `/api/v1/me;x`, `/api/v1/me.css`, `/api/v1/me/x.js`, `/api/v1/posts/${post.toUpperCase()}`, `/api%2fv1%2fme`, '/api/v1/%', '/api/v1/posts/%zz']) {
    for (const client of [house.stranger, mia]) {
      const answer = await client.get(house.url + strange);
      const shown = answer.status === 200 && /"id":/.test(answer.text);
      if (client === house.stranger) assert.ok(!shown, `${strange}: ${answer.text.slice(0, 200)}`);
      assert.ok(answer.status < 500, `${strange}: ${answer.status} ${answer.text}`);
      assert.ok(answer.headers.get('content-security-policy') && answer.headers.get('x-content-type-options') === 'nosniff', `${strange} carries the headers of every answer`);
      assert.ok(!(await client.get(`${house.url + strange}<img src=echo>`)).text.includes('<img src=echo>'), `${strange} is not said again`);
    }
  }
});

test('Q03 Q07 Q13 ★ answers of the API belong to one person, are framed by nobody, and nothing of operation stands open', async () => {
  await together(surfaces.filter((surface) => surface.method === 'GET' && !surface.path.endsWith('/stream')), async (surface) => {
    for (const client of [mia, house.anna, house.stranger]) {
      const answer = await client.get(pathOf(surface));
      const at = `${surface.key} ${answer.status}`;
      if (surface.path.startsWith('/api/')) {
        assert.match(answer.headers.get('cache-control') ?? '', /no-store|private/, at);
        assert.match(answer.headers.get('vary') ?? '', /Cookie/i, at);
        assert.match(answer.headers.get('vary') ?? '', /Authorization/i, at);
      }
      assert.match(answer.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, at);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', at);
      assert.equal(answer.headers.get('x-frame-options'), 'DENY', at);
      assert.equal(answer.headers.get('access-control-allow-origin'), null, at);
      assert.equal(answer.headers.get('server'), null, at);
      assert.equal(answer.headers.get('x-powered-by'), null, at);
    }
  });
  for (const at of ['/metrics', '/debug', '/debug/pprof', '/.env', '/.git/config', '/server-status', '/admin.php', '/graphql', '/api', '/api/v1', '/api/v1/debug', '/documentation/json', '/package.json', '/server/config.ts', '/..%2fpackage.json', '/assets/..%2f..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json']) {
    const answer = await house.stranger.get(house.url + at);
    assert.ok(answer.status === 404 || /^<!doctype html>/i.test(answer.text), `${at}: ${answer.status} ${answer.text.slice(0, 100)}`);
    assert.ok(!/"dependencies"|DATABASE_URL|\[core\]/.test(answer.text), at);
  }
});

test('Q03 ★ one address asked by one person, then by others: an ETag of somebody else gives nothing, and no answer is anybody else\'s', async () => {
  for (const path of ['me', 'feed', 'bookmarks', 'drafts', 'notices', 'spaces', `posts/${post}`]) {
    const own = await mia.get(path);
    const etag = own.headers.get('etag');
    assert.ok(etag, path);
    assert.equal((await mia.get(path, { 'if-none-match': etag })).status, 304, path);
    const stranger = await house.stranger.get(path, { 'if-none-match': etag, 'x-forwarded-host': 'evil.example', 'x-original-url': '/api/v1/setup', 'x-rewrite-url': '/api/v1/setup' });
    assert.equal(stranger.status, 401, path);
    const other = await ida.get(path, { 'if-none-match': etag });
    if (other.status === 304) assert.equal((await ida.get(path)).text, own.text, `${path}: 304 only for the very same content`);
  }
});

test('K13 what a client says of itself in forwarding headers is not believed', async () => {
  const before = await house.stranger.get('setup');
  const spoofed = await house.stranger.get('setup', { 'x-forwarded-for': '10.0.0.1', forwarded: 'for=10.0.0.1;proto=https;host=evil.example', 'x-real-ip': '10.0.0.1', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example', 'x-webauth-user': 'anna@brandt.example', 'x-remote-user': 'anna' });
  assert.equal(faceOf(spoofed, []), faceOf(before, []));
  assert.equal(spoofed.headers.get('strict-transport-security'), null);
  assert.equal((await house.stranger.get('me', { 'x-webauth-user': 'anna@brandt.example', 'remote-user': 'anna@brandt.example' })).status, 401);
  assert.equal((await mia.call('PUT', 'notices/seen', { all: true }, { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' })).status, 403);
  const signed = await house.stranger.call('POST', 'session', { email: 'mia@brandt.example', password }, { 'x-forwarded-for': '6.6.6.6' });
  assert.equal(signed.status, 204);
  const sessions = await house.kontor.database.owner.selectFrom('session').select('address').where('person_id', '=', mia.id).execute();
  assert.ok(sessions.every((row) => row.address !== '6.6.6.6'));
});

test('K09 ★ known and unknown addresses get the same answer at the forms of strangers', async () => {
  const ask = async (path: string, body: object) => house.stranger.post(path, body);
  const same = (a: Answer, b: Answer, ids: string[]) => assert.equal(faceOf(a, ids), faceOf(b, ids));
  const emails = ['mia@brandt.example', 'niemand@brandt.example'];
  const [known, unknown] = [await ask('session', { email: emails[0], password: 'Falsch-und-lang-1' }), await ask('session', { email: emails[1], password: 'Falsch-und-lang-1' })];
  assert.equal(known.status, 401);
  same(known, unknown, emails);
  const [reset, none] = [await ask('password-resets', { email: emails[0] }), await ask('password-resets', { email: emails[1] })];
  assert.ok(reset.status < 300, reset.text);
  same(reset, none, emails);
  same(await house.stranger.get(`invitations/${'A'.repeat(43)}`), await house.stranger.get(`invitations/${'B'.repeat(43)}`), []);
  same(await house.stranger.get(`password-resets/${'A'.repeat(43)}`), await house.stranger.get(`password-resets/${'B'.repeat(43)}`), []);
});

test('K15 no answer leads away from the house, whatever an address asks for', async () => {
  for (const target of ['https://evil.example', '//evil.example', '/\\evil.example', '%2f%2fevil.example', 'javascript:alert(1)', 'data:text/html,x']) {
    for (const name of ['return_to', 'redirect', 'next', 'url', 'continue']) {
      for (const path of ['/', '/anmelden', '/api/v1/session', '/api/v1/me']) {
        const answer = await mia.get(`${house.url}${path}?${name}=${encodeURIComponent(target)}`);
        assert.ok(answer.status < 300 || answer.status >= 400, `${path}: ${answer.status}`);
        assert.equal(answer.headers.get('location'), null);
        assert.equal(answer.headers.get('refresh'), null);
      }
    }
  }
});

test('D05 ★ privileged or unknown fields are refused on every route that takes a body, at every depth', async () => {
  const extra = { role: 'owner', house_roles: ['administrator'], houseRole: 'administrator', owner_id: mia.id, person_id: mia.id, author_id: mia.id, space_id: space, created_at: '2020-01-01', created: '2020-01-01T00:00:00.000Z', state: 'active', version: 7, deleted: null, pinned: true, approved: true, released_by: mia.id, email_verified: true, is_bot: false, id: mia.id };
  await together(unsafe.filter((surface) => surface.body?.properties), async (surface) => {
    const at = pathOf(surface);
    const body = sample(surface.body!, idOf) as Record<string, unknown>;
    for (const [name, value] of Object.entries(extra)) {
      if (name in surface.body!.properties!) continue;
      const answer = await house.anna.call(surface.method, at, { ...body, [name]: value });
      assert.ok(answer.status >= 400 && answer.status < 500, `${surface.key} ${name}: ${answer.status} ${answer.text}`);
    }
    for (const [field, inner] of Object.entries(surface.body!.properties!)) {
      if (!inner.properties || inner.additionalProperties === true) continue;
      const answer = await mia.call(surface.method, at, { ...body, [field]: { ...(sample(inner, idOf) as object), admin_of: mia.id } });
      assert.ok(answer.status >= 400 && answer.status < 500, `${surface.key} ${field}: ${answer.status} ${answer.text}`);
    }
    const poisoned = await mia.call(surface.method, at, Buffer.from(JSON.stringify(body).replace('{', '{"__proto__":{"role":"owner"},')), { 'content-type': 'application/json' });
    assert.ok(poisoned.status >= 400 && poisoned.status < 500, `${surface.key} __proto__: ${poisoned.status}`);
  });
});

test('D05 what is no JSON object, is broken, or is far too large is refused everywhere without a failure of the server', async () => {
  const shapes: [Buffer, string][] = [[Buffer.from('null'), 'application/json'], [Buffer.from('[]'), 'application/json'], [Buffer.from('"x"'), 'application/json'], [Buffer.from('{'), 'application/json'], [Buffer.from(''), 'application/json'], [Buffer.from('x'), 'application/octet-stream'], [Buffer.alloc(1_200_000, 0x20), 'application/json']];
  await together(unsafe.filter((surface) => surface.body), async (surface) => {
    for (const [bytes, type] of shapes) {
      const answer = await mia.call(surface.method, pathOf(surface), bytes, { 'content-type': type, 'idempotency-key': 'derselbe-schluessel' });
      assert.ok(answer.status >= 400 && answer.status < 500, `${surface.key} ${type} ${bytes.subarray(0, 10)}: ${answer.status} ${answer.text}`);
    }
  });
});

test('P01 ten times the usual rate gets 429 with Retry-After, for that person alone', async () => {
  const small = await testHouse({ KONTOR_RATE_FACTOR: '1' });
  try {
    const [loud, calm] = [await small.join('Laut'), await small.join('Leise')];
    const statuses: number[] = [];
    let refused: Answer | undefined;
    await together(Array.from({ length: 220 }, (_, n) => n), async () => {
      const answer = await loud.put('notices/seen', { all: true });
      statuses.push(answer.status);
      if (answer.status === 429) refused = answer;
    });
    assert.ok(statuses.filter((status) => status === 429).length >= 30);
    assert.ok(Number(refused!.headers.get('retry-after')) > 0);
    assert.equal((await calm.put('notices/seen', { all: true })).status, 204);
    assert.equal((await loud.get('me')).status, 200, 'reading goes on');
    const tries: number[] = [];
    for (let n = 0; n < 130 && !tries.includes(429); n++) tries.push((await small.stranger.post('session', { email: 'anna@brandt.example', password: `Falsch-und-lang-${n}` })).status);
    assert.ok(tries.includes(429), 'guessing passwords is bounded');
    assert.equal((await calm.get('me')).status, 200);
  } finally {
    await small.close();
  }
});

test('P07 two hundred half requests keep nobody else out, and the server has a limit for how long they may take', async () => {
  const { hostname, port } = new URL(house.url);
  const sockets: Socket[] = [];
  try {
    for (let n = 0; n < 200; n++) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write('POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n');
      sockets.push(socket);
    }
    assert.equal((await mia.get('me')).status, 200);
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  const app = readFileSync(join(import.meta.dirname, '../../server/http/app.ts'), 'utf8');
  for (const limit of ['requestTimeout', 'connectionTimeout', 'headersTimeout', 'keepAliveTimeout', 'bodyLimit']) assert.match(app, new RegExp(`${limit}: `), limit);
});

test('Q09 two lengths, or a length beside chunks, are no request', async () => {
  const { hostname, port } = new URL(house.url);
  for (const headers of ['Content-Length: 4\r\nTransfer-Encoding: chunked', 'Content-Length: 4\r\nContent-Length: 5', 'Transfer-Encoding: xchunked', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity', 'Content-Length: +4', 'Content-Length : 4']) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write(`POST /api/v1/session HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\n${headers}\r\n\r\n0\r\n\r\nGET /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n`);
    const [first] = (await once(socket, 'data')) as [Buffer];
    assert.match(first.toString(), /^HTTP\/1\.1 4\d\d /, headers);
    socket.destroy();
  }
});

test('H01 ★ nothing that a member writes makes Kontor call out: no address in any field is ever asked for', async () => {
  const asked: string[] = [];
  const canary = createServer((socket) => {
    asked.push(String(socket.remotePort));
    socket.destroy();
  });
  canary.listen(0, '127.0.0.1');
  await once(canary, 'listening');
  const { port } = canary.address() as { port: number };
  try {
    const bait = `http://127.0.0.1:${port}/x.png`;
    await mia.post(`spaces/${space}/posts`, { kind: 'note', title: bait, markdown: `${bait} [x](${bait}) ![x](${bait}) <${bait}> <img src="${bait}">` });
    await mia.post(`posts/${post}/comments`, { markdown: `![x](${bait})` });
    await mia.patch('me', { name: bait, role: bait, skills: [bait] });
    await mia.post('drafts', { content: { kind: 'note', markdown: bait, url: bait } });
    await mia.post('spaces', { name: 'Köder', description: bait, rules: bait, audience: 'internal', access: 'open' });
    for (const [name, bytes] of [['k.svg', `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${bait}"/></svg>`], ['k.html', `<img src="${bait}">`], ['k.xml', `<!DOCTYPE x SYSTEM "${bait}"><x>&y;</x>`], ['k.url', `[InternetShortcut]\nURL=${bait}`]] as const) {
      await mia.call('POST', `files?name=${name}`, Buffer.from(bytes), { 'content-type': 'application/octet-stream' });
    }
    await mia.get(`search?q=${encodeURIComponent(bait)}`, { referer: bait, origin: house.url });
    await house.drain();
    assert.deepEqual(asked, []);
  } finally {
    canary.close();
  }
});

test('H01 ★ beside its database Kontor opens connections only to what an administrator sets up: mail server, storage and push services', () => {
  const root = join(import.meta.dirname, '../..');
  const callers = globSync('{server,shared}/**/*.ts', { cwd: root }).filter((file) => /(?<![#.\w])fetch\(|from '(?:node:)?(?:https?|http2|net|tls|dgram|undici|nodemailer|@aws-sdk\/[\w-]+)'/.test(readFileSync(join(root, file), 'utf8').replace(/^import type .*$/gm, '')));
  const known = /^server\/(?:mail\/transport|push\/(?:bring|publicAddress)|storage\/s3\w*)/;
  assert.deepEqual(callers.filter((file) => !known.test(file)), []);
});
