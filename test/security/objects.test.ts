import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, mock, test } from 'node:test';
import { Writable } from 'node:stream';
import pino from 'pino';
import { cell } from '../../server/admin/csv.ts';
import { makeBackup } from '../../server/backup/makeBackup.ts';
import { reactions } from '../../server/events/reactions.ts';
import type { RecordedEvent } from '../../server/events/kinds.ts';
import { newId } from '../../server/ids.ts';
import { oneLine } from '../../server/mail/transport.ts';
import type { Answer } from '../support/house.ts';
import { html } from '../richtext/xssCorpus.ts';
import { bytesOf, together } from './surface.ts';
import { makeWorld, upload, type World } from './world.ts';

let world: World;
before(async () => void (world = await makeWorld({ KONTOR_RATE_FACTOR: '0' })));
after(() => world.close());

const twenty = <T>(step: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 20 }, (_, n) => step(n)));
const count = (answers: Answer[], status: number) => answers.filter((answer) => answer.status === status).length;
const noFailure = (answers: Answer[]) => assert.deepEqual([...new Set(answers.map((answer) => answer.status))].filter((status) => status >= 500), []);
const publish = async (client: World['actors']['m1'], space: string, post: object): Promise<string> => (await client.post(`spaces/${space}/posts`, { kind: 'note', markdown: 'x', ...post })).body.id;

test('C03 C05 C11 ★ what happens in P, or in a space one has hidden, moves no counter, list, suggestion or feed of others', async () => {
  const { spaces, actors } = world;
  const { m2, lead } = actors;
  const paths = ['me', 'spaces', 'spaces?all=true', 'feed', 'feed/actions', 'notices', 'bookmarks', 'search?q=Vertraulich', 'search/suggest?q=Vertr', 'search/suggest?q=Kan', `spaces/${spaces.H}`];
  const look = async () => Promise.all(paths.map(async (path) => (await m2.get(path)).text));
  const before = await look();
  const post = await publish(lead, spaces.P, { title: 'Vertraulich', markdown: `Vertraulich @[Max](person:${m2.id})`, kind: 'question' });
  await lead.post(`posts/${post}/comments`, { markdown: `Vertraulich @[Max](person:${m2.id})` });
  await world.house.drain();
  assert.deepEqual(await look(), before);
  await m2.put(`spaces/${spaces.H}/membership`, { level: 'hidden' });
  const hidden = await publish(lead, spaces.H, { title: 'Nicht für Max' });
  await world.house.drain();
  assert.ok(!(await m2.get('feed')).text.includes(hidden));
  assert.ok(!(await m2.get('notices')).text.includes(hidden));
  await m2.put(`spaces/${spaces.H}/membership`, { level: 'mentions' });
});

test('D03 D17 ★ files, comments and posts are not moved, attached or answered with across a border', async () => {
  const { spaces, inP, inH, actors } = world;
  const { m1, m2, lead } = actors;
  const own = await publish(m2, spaces.H, { title: 'Meins' });
  for (const [method, path, body] of [
    ['POST', `posts/${own}/move`, { space: spaces.P }], ['POST', `posts/${own}/move`, { space: spaces.Q }], ['POST', `posts/${inH.note}/move`, { space: spaces.H }], ['POST', `comments/${inP.comment}/move`, { post: own }],
    ['PATCH', `posts/${own}`, { files: [inP.text] }], ['POST', `posts/${own}/comments`, { markdown: 'x', files: [inP.image] }], ['POST', `posts/${own}/comments`, { markdown: 'x', quotes: inP.comment }], ['PUT', `posts/${inH.own}/answer`, { comment: inP.answer }],
    ['PATCH', `posts/${own}`, { doc: { type: 'doc', content: [{ type: 'image', attrs: { fileId: inP.image, alt: 'x' } }] } }], ['PATCH', `posts/${own}`, { markdown: `![x](file:${inP.image})` }],
  ] as const) {
    const answer = await m2.call(method, path, body);
    assert.ok(answer.status >= 400 && answer.status < 500, `${method} ${path}: ${answer.status} ${answer.text}`);
  }
  // Who may read a file still does not take it along: an attached one stays where it hangs.
  const out = await publish(m1, spaces.H, { title: 'Aus P' });
  assert.equal((await m1.patch(`posts/${out}`, { files: [inP.text] })).status, 422);
  assert.equal((await m1.post(`posts/${inP.required}/move`, { space: spaces.H })).status, 403, 'a member moves nobody else\'s post');
  assert.equal((await lead.post(`posts/${inP.note}/move`, { space: spaces.A })).status, 403, 'into an archive nothing is moved');
  const mention = await m2.post(`posts/${own}/comments`, { markdown: `@[Raum](space:${spaces.P})` });
  assert.deepEqual(world.canaries.leaks(bytesOf(mention), 'm2'), [], 'a mention of what one may not see learns nothing of it');
});

test('D11 N01 ★ the history of what was deleted is nobody\'s, and a reader changes no history', async () => {
  const { actors, inP } = world;
  for (const name of ['m1', 'lead', 'reader', 'm2'] as const) {
    const answer = await actors[name].get(`posts/${inP.deleted}/versions`);
    assert.ok(answer.status >= 400);
    assert.deepEqual(world.canaries.leaks(bytesOf(answer), name), []);
  }
  assert.equal((await actors.reader.patch(`posts/${inP.note}`, { markdown: 'x' })).status, 403);
  assert.equal((await actors.lead.patch(`posts/${inP.note}`, { markdown: 'x' })).status, 403, 'an owner of the space edits nobody else\'s words');
});

test('D15 of many ids a forbidden one fails alone and says nothing', async () => {
  const { m2, m1 } = world.actors;
  const [notice] = (await m1.get('notices')).body.items;
  const answer = await m2.put('notices/seen', { notices: [notice.id, newId()], post: world.inP.note });
  assert.equal(answer.status, 204);
  assert.equal((await m1.get('notices')).body.items.find((one: { id: string }) => one.id === notice.id).seen, notice.seen);
  const audience = await m2.post('audience', { space: world.spaces.P, mentions: [m1.id] });
  assert.equal(audience.status, 404);
});

test('I01 I03 ★ what is uploaded runs nowhere: served as attachment in a sandbox, under a harmless name', async () => {
  const { m1 } = world.actors;
  const script = '<script>alert(1)</script>';
  const bodies: Record<string, string> = {
    'a.svg': `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`, 'a.html': script, 'a.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`, 'a.xml': `<?xml version="1.0"?><?xml-stylesheet href="x.xsl" type="text/xsl"?><x/>`,
    'a.svgz': '\x1f\x8b\x08', 'a.mht': 'MIME-Version: 1.0', 'a.gif': `GIF89a/*${script}*/=1;`, 'a.gltf': '{"asset":{}}', 'a.ipynb': '{"cells":[]}', 'a.pdf': '%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(1))>>', 'a.js': 'alert(1)', 'a.css': '*{}', 'a.hta': script, 'a.swf': 'FWS',
  };
  const names = ['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\x.exe', 'a\u0000b.txt', 'CON', 'nul.txt', `${'x'.repeat(4096)}.txt`, 'rech\u202Etxt.exe', 'a"b\'c;d.txt', 'a\r\nSet-Cookie: x=1.txt', '.htaccess', '..', '   ', 'a/../../b.txt', '%2e%2e%2fx.txt', '<img src=x onerror=alert(1)>.png'];
  const files = [...Object.entries(bodies), ...names.map((name) => [name, 'x'] as const)];
  await together(files, async ([name, bytes]) => {
    const id = await upload(m1, name, Buffer.from(bytes));
    const shown = (await m1.get(`files/${id}`)).body.name as string;
    assert.doesNotMatch(shown, /[/\\\p{Cc}\p{Cf}<>"]|^\.\.?$|^(con|nul)(\.|$)/iu, name);
    assert.ok(Buffer.byteLength(shown) <= 200 && shown.trim() !== '', name);
    for (const variant of ['', '?variant=original', '?version=1']) {
      const answer = await m1.get(`files/${id}/content${variant}`);
      if (answer.status !== 200) continue;
      assert.match(answer.headers.get('content-disposition')!, /^attachment;/, name);
      assert.doesNotMatch(answer.headers.get('content-disposition')!, /[\r\n/\\]|\.\.\//, name);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      assert.match(answer.headers.get('content-security-policy')!, /sandbox/);
      assert.equal(answer.headers.get('set-cookie'), null);
    }
  });
  const repeated = await m1.call('POST', 'files?name=zweimal.txt', Buffer.from('x'), { 'content-type': 'application/octet-stream', 'idempotency-key': 'upload-mit-schluessel' });
  assert.ok(repeated.status < 500, repeated.text);
});

test('J03 ★ hostile Markdown is answered within bounds or refused, and the server goes on', async () => {
  const { m1, m2 } = world.actors;
  const shapes = ['*'.repeat(50_000), '_a'.repeat(40_000), '['.repeat(50_000), '![]('.repeat(20_000), '> '.repeat(20_000) + 'x', '- '.repeat(20_000) + 'x', `|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n`, '`'.repeat(50_000), '<'.repeat(50_000), 'a@'.repeat(40_000), 'http://a'.repeat(12_000), '&'.repeat(50_000), `${'\n'.repeat(90_000)}x`, '\\'.repeat(90_000), '@['.repeat(30_000), `${'[x](file:'.repeat(9_000)})`, '*_~~'.repeat(20_000)];
  await together(shapes, async (markdown) => {
    const answer = await m1.post(`spaces/${world.spaces.H}/posts`, { kind: 'note', title: 'Schwer', markdown });
    assert.ok(answer.status === 201 || (answer.status >= 400 && answer.status < 500), `${markdown.slice(0, 12)}: ${answer.status}`);
    if (answer.status === 201) await m1.delete(`posts/${answer.body.id}`);
  }, 2);
  const deep = JSON.stringify({ kind: 'note', doc: null }).replace('null', `${'{"type":"doc","content":['.repeat(20_000)}${']}'.repeat(20_000)}`);
  const nested = await m1.call('POST', `spaces/${world.spaces.H}/posts`, Buffer.from(deep), { 'content-type': 'application/json' });
  assert.ok(nested.status >= 400 && nested.status < 500, String(nested.status));
  const talkative = await m2.get('me', { 'accept-language': 'de,'.repeat(3000) });
  assert.equal(talkative.status, 200);
});

test('J05 J07 I13 names with line breaks, commands of terminals and formulas stay one line of text', async () => {
  assert.equal(oneLine('Hallo\r\nBcc: alle@brandt.example\u0000\u2028x'), 'Hallo Bcc: alle@brandt.example x');
  for (const start of ['=', '+', '-', '@', '\t', '\r']) assert.match(cell(`${start}cmd|' /C calc'!A0`), /^"?'/);
  const lines: string[] = [];
  const log = pino({ base: undefined }, new Writable({ write: (chunk: Buffer, _, done) => (lines.push(chunk.toString()), done()) }));
  log.error({ name: 'x\n{"level":50}\u001b[2J\u001b]0;title\u0007' }, 'eine\nZeile\u001b[31m');
  assert.equal(lines.length, 1);
  assert.doesNotMatch(lines[0]!.slice(0, -1), /[\u0000-\u001f]/);
  const { m1, admin } = world.actors;
  await m1.patch('me', { role: '=HYPERLINK("http://evil.example")' });
  const csv = await admin.get('admin/events.csv');
  assert.equal(csv.status, 200);
  assert.doesNotMatch(csv.text, /(^|[,\n])[=+@-]/);
});

test('J01 ★ vectors stored in every field come back as text, never as elements of a page', async () => {
  const { m1 } = world.actors;
  const vectors = html.slice(0, 120);
  const bad = /<(?:script|iframe|object|embed|svg|math|style|link|meta|base|form|input|video|audio|body|html|template|noscript)\b|<[^>]*\son\w+\s*=|href="\s*(?:javascript|data|vbscript):/i;
  const space = (await m1.post('spaces', { name: 'Angriffe', description: vectors.slice(0, 8).join(' ').replaceAll('\0', '').slice(0, 1000), rules: vectors[9]!, audience: 'internal', access: 'open' })).body.id as string;
  assert.equal(typeof space, 'string');
  assert.equal((await m1.patch('me', { role: 'a\0b' })).status, 400, 'what no text can hold is the sender\'s error');
  await together(vectors, async (vector) => {
    const title = vector.replace(/[\s\0]+/g, ' ').slice(0, 200);
    const posted = await m1.post(`spaces/${space}/posts`, { kind: 'note', title, markdown: `Vorab ${vector}\n\n${vector}` });
    assert.equal(posted.status, 201, posted.text);
    assert.match(posted.headers.get('content-type')!, /^application\/json/);
    assert.doesNotMatch(posted.body.html, bad, vector);
    const answered = await m1.post(`posts/${posted.body.id}/comments`, { markdown: `Antwort ${vector}` });
    assert.doesNotMatch(answered.body.html, bad, vector);
  });
  await world.house.drain();
  for (const word of ['alert', 'script', 'onerror', 'Vorab', 'javascript']) {
    const { items } = (await m1.get(`search?q=${word}`)).body as { items: { snippet: string }[] };
    for (const { snippet } of items) assert.doesNotMatch(snippet.replace(/<\/?mark>/g, ''), /[<>]/, snippet);
  }
  const unsubscribe = await world.house.stranger.get(`unsubscribe?token=${encodeURIComponent('"><script>alert(1)</script>')}`);
  assert.doesNotMatch(unsubscribe.text, /<script|alert\(/);
});

test('R01 ★ one Idempotency-Key is one post, also when twenty requests come at once', async () => {
  const { m1, m2 } = world.actors;
  const once = { 'idempotency-key': 'ein-und-derselbe' };
  const answers = await twenty(() => m1.post(`spaces/${world.spaces.H}/posts`, { kind: 'note', title: 'Einmal', markdown: 'x' }, once));
  noFailure(answers);
  assert.equal(new Set(answers.filter((answer) => answer.status === 201).map((answer) => answer.body.id)).size, 1);
  assert.equal((await m1.post(`spaces/${world.spaces.H}/posts`, { kind: 'note', title: 'Anders', markdown: 'x' }, once)).status, 422);
  const other = await m2.post(`spaces/${world.spaces.H}/posts`, { kind: 'note', title: 'Einmal', markdown: 'x' }, once);
  assert.notEqual(other.body.id, answers[0]!.body.id, 'a key belongs to its person');
});

test('R03 ★ twenty at once: confirming, accepting, joining, deleting, thanking and editing take one path each', async () => {
  const { spaces, inP, actors, house } = world;
  const { m1, m2, lead, admin } = actors;
  const eventsOf = async (kind: string, id: string) => (await house.events(kind)).filter((event) => event.post_id === id || event.subject_id === id).length;
  noFailure(await twenty(() => m1.post(`posts/${inP.required}/acknowledgement`)));
  assert.equal(await eventsOf('acknowledgement.given', inP.required), 1);
  const question = await publish(m2, spaces.H, { kind: 'question', title: 'Zwanzigmal?' });
  const comment = (await m1.post(`posts/${question}/comments`, { markdown: 'Ja' })).body.id as string;
  noFailure(await twenty(() => m2.put(`posts/${question}/answer`, { comment })));
  assert.equal(await eventsOf('answer.accepted', question), 1);
  noFailure(await twenty(() => m2.put(`comments/${comment}/thanks`)));
  assert.equal(await eventsOf('thanks.given', comment), 1);
  noFailure(await twenty(() => m1.delete(`comments/${comment}`)));
  assert.equal(await eventsOf('comment.deleted', comment), 1);
  assert.equal((await m2.get(`posts/${question}`)).body.commentCount, 0);
  const newcomer = await house.join('Nele Neu');
  noFailure(await twenty(() => newcomer.put(`spaces/${spaces.H}/membership`)));
  assert.equal(await eventsOf('membership.added', newcomer.id), 1);
  noFailure(await twenty(() => lead.put(`spaces/${spaces.P}/members/${newcomer.id}`, { role: 'member' })));
  assert.equal((await eventsOf('membership.added', newcomer.id)), 2);
  const edits = await twenty((n) => m2.patch(`posts/${question}`, { markdown: `Fassung ${n}` }, { 'if-match': '"v1"' }));
  noFailure(edits);
  assert.equal(count(edits, 200), 1);
  assert.equal((await m2.get(`posts/${question}/versions`)).body.items.length, 2);
  noFailure(await twenty(() => m2.delete(`posts/${question}`)));
  assert.equal(await eventsOf('post.deleted', question), 1);
  const invited = (await admin.post('invitations', { email: 'zwanzig@brandt.example', name: 'Zwanzig' })).body.link as string;
  const secret = new URL(invited).pathname.split('/').at(-1)!;
  const accepted = await twenty(() => house.stranger.post(`invitations/${secret}/accept`, { password: 'Eichenlaub-im-Regen-8' }));
  noFailure(accepted);
  assert.equal(count(accepted, 204), 1, accepted.map((answer) => answer.status).join());
});

test('R07 every reaction to everything that happened, run once more, tells, mails and keeps nothing more', async () => {
  const { kontor } = world.house;
  await world.house.drain();
  const db = kontor.database.owner;
  const events = await db.selectFrom('event').selectAll().orderBy('seq').execute();
  const state = async () => JSON.stringify(await Promise.all((['notice', 'mail', 'search_entry', 'file_variant', 'file_text', 'post', 'comment', 'acknowledgement', 'event'] as const).map(async (table) => [table, (await db.selectFrom(table).select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n])));
  const run = async () => {
    for (const row of events) {
      const event = { id: row.id, kind: row.kind, actor: row.actor_id, space: row.space_id, post: row.post_id, subject: row.subject_id, data: row.data, created: row.created } as RecordedEvent;
      for (const reaction of reactions[event.kind]) await reaction.run(kontor, event);
    }
  };
  await run();
  const once = await state();
  await run();
  assert.equal(await state(), once);
});

test('R09 ids stay unique and in order when the clock moves back two hours or forward a day', async () => {
  // A module of its own: it remembers the latest moment, which is to be none of tomorrow for the tests after this.
  const alone = '../../server/ids.ts?alone';
  const { newId } = (await import(alone)) as typeof import('../../server/ids.ts');
  const ids = Array.from({ length: 100 }, () => newId());
  mock.timers.enable({ apis: ['Date'], now: Date.now() - 7_200_000 });
  ids.push(...Array.from({ length: 5000 }, () => newId()));
  mock.timers.setTime(Date.now() + 86_400_000);
  ids.push(...Array.from({ length: 100 }, () => newId()));
  mock.timers.reset();
  ids.push(...Array.from({ length: 5000 }, () => newId()));
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids, ids.toSorted());
});

test('N11 a backup is for its owner alone, and no route serves one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kontor-security-backup-'));
  try {
    const made = join(folder, 'haus.kontor');
    const { kontor } = world.house;
    await makeBackup({ url: kontor.config.databaseUrl!, place: kontor.config, file: made });
    assert.equal(statSync(made).mode & 0o077, 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
