import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import sharp from 'sharp';
import { archive, docx, film, pdf } from '../files/samples.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let jana: Client;
let emre: Client;
let service: string;
let council: string;

before(async () => {
  house = await testHouse();
  jana = await house.join('Jana Krüger');
  emre = await house.join('Emre Bozkurt');
  service = (await jana.post('spaces', { name: 'Service', audience: 'internal', access: 'open' })).body.id;
  council = (await jana.post('spaces', { name: 'Betriebsrat', audience: 'internal', access: 'invitation' })).body.id;
});
after(() => house.close());

const octets = { 'content-type': 'application/octet-stream' };
const text = (content: string) => Buffer.from(content);
const upload = (who: Client, name: string, content: Uint8Array) => who.post(`files?name=${encodeURIComponent(name)}`, content, octets);
const uploaded = async (who: Client, name: string, content: Uint8Array): Promise<string> => {
  const answer = await upload(who, name, content);
  assert.equal(answer.status, 201, answer.text);
  return answer.body.id;
};
const publish = (who: Client, space: string, files: string[]) => who.post(`spaces/${space}/posts`, { kind: 'note', markdown: 'Anbei.', files });
const published = async (who: Client, space: string, files: string[]): Promise<string> => {
  const answer = await publish(who, space, files);
  assert.equal(answer.status, 201, answer.text);
  return answer.body.id;
};
const bytes = async (who: Client, path: string, init: RequestInit = {}) =>
  fetch(`${house.url}/api/v1/${path}`, { ...init, headers: { ...(who.cookie ? { cookie: `__Host-kontor=${who.cookie}` } : {}), ...(init.headers as Record<string, string>) } });
const sent = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
const jpeg = () =>
  sharp({ create: { width: 800, height: 400, channels: 3, background: 'blue' } })
    .withExif({ IFD0: { Artist: 'KANARIE Karla' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 51/1 57/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
/** Everything that waits for its time to undo happens now. */
const later = async () => {
  await sql`update pgboss.job set start_after = now() where name in ('reaction', 'long-reaction') and state = 'created'`.execute(house.kontor.database.owner);
  await house.drain();
};

test('a file is its uploader’s until it hangs on a post, then its readers’', async () => {
  const id = await uploaded(jana, 'Prüfprotokoll Größe.txt', text('Dichtung geprüft'));
  assert.equal((await emre.get(`files/${id}`)).status, 404);
  assert.equal((await emre.get(`files/${id}/content`)).status, 404);
  const post = await published(jana, service, [id]);
  const shown = await emre.get(`posts/${post}`);
  assert.deepEqual(shown.body.files.map((file: any) => [file.name, file.type, file.size]), [['Prüfprotokoll Größe.txt', 'text/plain', 17]]);
  const file = await emre.get(`files/${id}`);
  assert.equal(file.body.owner.name, 'Jana Krüger');
  assert.deepEqual(file.body.abilities.change, { allowed: false, reason: 'notAuthor' });
  assert.equal((await emre.get(`files/${id}/content`)).text, 'Dichtung geprüft');
});

test('multipart works as well, and says what is missing', async () => {
  const form = new FormData();
  form.set('file', new Blob(['Ventilblöcke']), '../../Stückliste.csv');
  const answer = await bytes(jana, 'files', { method: 'POST', body: form });
  const file: any = await answer.json();
  assert.equal(answer.status, 201, JSON.stringify(file));
  assert.deepEqual([file.name, file.type], ['Stückliste.csv', 'text/csv']);
  assert.equal((await bytes(jana, 'files', { method: 'POST', body: new FormData() })).status, 422);
  assert.equal((await jana.post('files', { name: 'x' })).status, 415);
});

test('a new version replaces the old one, which stays readable', async () => {
  const id = await uploaded(jana, 'Plan.txt', text('Fassung eins'));
  await published(jana, service, [id]);
  const second = await jana.post(`files/${id}/versions?name=Plan%20neu.txt`, text('Fassung zwei'), octets);
  assert.equal(second.status, 201, second.text);
  assert.deepEqual([second.body.name, second.body.version, second.body.versions.map((one: any) => one.version)], ['Plan neu.txt', 2, [2, 1]]);
  assert.equal((await emre.get(`files/${id}/content`)).text, 'Fassung zwei');
  assert.equal((await emre.get(`files/${id}/content?version=1`)).text, 'Fassung eins');
  assert.equal((await emre.get(`files/${id}/content?version=3`)).status, 404);
  assert.equal((await emre.post(`files/${id}/versions?name=x`, text('fremd'), octets)).body.reason, 'notAuthor');
});

test('the text of documents is extracted once the job has run', async () => {
  const files = [await uploaded(jana, 'Angebot.docx', docx(['Gleitringdichtung für Öl'])), await uploaded(jana, 'Blatt.pdf', pdf(['Ventilbl\xf6cke'])), await uploaded(jana, 'kaputt.pdf', text('%PDF-1.7 nichts'))];
  await house.drain();
  const rows = await house.kontor.database.owner.selectFrom('file_text').select(['file_id', 'text', 'failed']).where((eb) => eb('file_id', '=', eb.fn.any(eb.val(files)))).orderBy('file_id').execute();
  assert.deepEqual(rows.map((row) => [row.text, row.failed]), [['Gleitringdichtung für Öl', null], ['Ventilblöcke', null], [null, 'damaged']]);
  assert.equal((await house.events('file.read')).filter((event) => files.includes(event.subject_id!)).length, 3);
});

test('a new version that says no name keeps the one the file has', async () => {
  const id = await uploaded(jana, 'Preisliste 2027.csv', text('a;1'));
  const second = await jana.post(`files/${id}/versions`, text('a;2'), octets);
  assert.deepEqual([second.status, second.body.name, second.body.version], [201, 'Preisliste 2027.csv', 2]);
});

test('D03: another’s file, or a file of another post, can’t be taken along', async () => {
  await emre.put(`spaces/${service}/membership`);
  const loose = await uploaded(jana, 'lose.txt', text('nur mir'));
  const hanging = await uploaded(jana, 'haengt.txt', text('im Betriebsrat'));
  await published(jana, council, [hanging]);
  for (const file of [loose, hanging, '01900000-0000-7000-8000-000000000000']) {
    const refused = await publish(emre, service, [file]);
    assert.equal(refused.status, 422, refused.text);
    assert.equal(refused.body.fields[0].reason, 'unknownFile');
  }
  const own = await published(emre, service, []);
  assert.equal((await emre.patch(`posts/${own}`, { files: [hanging] })).status, 422);
  assert.equal((await emre.post(`posts/${own}/comments`, { markdown: `![](file:${loose})` })).status, 422);
  assert.equal((await publish(jana, service, [hanging])).status, 422, 'nor its own to a second post');
  assert.equal((await emre.delete(`files/${loose}`)).status, 404);
  assert.equal((await emre.post(`files/${hanging}/versions?name=x`, text('x'), octets)).status, 404);
  assert.deepEqual((await emre.get(`posts/${own}`)).body.files, []);
});

test('I04: every variant, HEAD, Range and If-None-Match obey the right of the post', async () => {
  const image = await uploaded(jana, 'KANARIE-Bild.jpg', await jpeg());
  const plain = await uploaded(jana, 'KANARIE.txt', text('KANARIE-Inhalt'));
  await published(jana, council, [image, plain]);
  await house.drain();
  const tag = (await bytes(jana, `files/${plain}/content`)).headers.get('etag')!;
  const paths = [`files/${image}`, `files/${plain}/content`, `files/${plain}/content?version=1`];
  for (const variant of ['original', 'copy', 'view', 'thumb']) paths.push(`files/${image}/content?variant=${variant}`);
  const missing = '01900000-0000-7000-8000-000000000000';
  for (const path of paths)
    for (const init of [{}, { method: 'HEAD' }, { headers: { range: 'bytes=0-3' } }, { headers: { 'if-none-match': tag } }, { headers: { 'if-none-match': '*' } }]) {
      assert.equal((await bytes(house.stranger, path, init)).status, 401, path);
      const forbidden = await bytes(emre, path, init);
      const unknown = await bytes(emre, path.replace(/files\/[^/?]+/, `files/${missing}`), init);
      assert.equal(forbidden.status, 404, path);
      assert.equal(await forbidden.text(), await unknown.text());
      assert.equal(forbidden.headers.get('etag'), null);
    }
  assert.equal((await bytes(emre, `files/${image}/content.webp`)).status, 404);
});

test('content comes in ranges, is asked about again each time, and is the reader’s alone', async () => {
  const id = await uploaded(jana, 'Zahlen.txt', text('0123456789'));
  const path = `files/${id}/content`;
  const whole = await bytes(jana, path);
  const tag = whole.headers.get('etag')!;
  assert.equal(whole.headers.get('cache-control'), 'private, no-cache');
  assert.equal(whole.headers.get('content-length'), '10');
  const ranges: [string, number, string][] = [['bytes=2-4', 206, '234'], ['bytes=7-', 206, '789'], ['bytes=-2', 206, '89'], ['bytes=8-99', 206, '89'], ['bytes=4-2', 200, '0123456789'], ['bytes=0-1,3-4', 200, '0123456789'], ['zeilen=1-2', 200, '0123456789'], ['bytes=10-', 416, '']];
  for (const [range, status, body] of ranges) {
    const answer = await bytes(jana, path, { headers: { range } });
    assert.deepEqual([answer.status, await answer.text()], [status, body], range);
  }
  const head = await bytes(jana, path, { method: 'HEAD', headers: { range: 'bytes=2-4' } });
  assert.deepEqual([head.status, head.headers.get('content-length'), head.headers.get('content-range'), await head.text()], [206, '3', 'bytes 2-4/10', '']);
  assert.equal((await bytes(jana, path, { headers: { 'if-none-match': tag } })).status, 304);
  assert.equal(await (await bytes(jana, path, { headers: { range: 'bytes=2-4', 'if-range': '"anders"' } })).text(), '0123456789');
  const long = await uploaded(jana, 'Lang.txt', Buffer.alloc(100_000, 'abc '));
  const packed = await bytes(jana, `files/${long}/content`, { headers: { 'accept-encoding': 'gzip' } });
  assert.deepEqual([packed.headers.get('content-encoding'), packed.headers.get('content-length')], [null, '100000']);
});

test('I01: what could run is an attachment of a strict type in a sandbox', async () => {
  const script = '<script>fetch("/api/v1/me")</script>';
  const dangerous: [string, string, string][] = [
    ['a.svg', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`, 'application/octet-stream'],
    ['a.html', `<!doctype html>${script}`, 'application/octet-stream'],
    ['a.xhtml', `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`, 'application/octet-stream'],
    ['a.xml', '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><a/>', 'application/octet-stream'],
    ['a.mht', 'MIME-Version: 1.0', 'application/octet-stream'],
    ['a.svgz', '\x1f\x8b\x08', 'application/octet-stream'],
    ['a.ipynb', '{"cells":[]}', 'application/octet-stream'],
    ['a.pdf', '%PDF-1.7\n/OpenAction << /S /JavaScript >>', 'application/pdf'],
    ['a.txt', script, 'text/plain'],
  ];
  for (const [name, content, type] of dangerous) {
    const id = await uploaded(jana, name, Buffer.from(content, 'latin1'));
    const { headers, status } = await bytes(jana, `files/${id}/content`);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), type, name);
    assert.match(headers.get('content-disposition')!, /^attachment; /);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy')!, /^sandbox; default-src 'none'/);
    assert.equal((await jana.get(`files/${id}/content?variant=view`)).status, 404);
  }
  const polyglot = await uploaded(jana, 'a.gif', Buffer.from('GIF89a=1;alert(1)//'.padEnd(60)));
  await house.drain();
  assert.equal((await emre.get(`files/${polyglot}/content`)).status, 404);
  assert.equal((await jana.get(`files/${polyglot}/content`)).body.type, 'urn:kontor:problem:imageRefused');
});

test('I03: no file name leaves its place, in the folder or in a header', async () => {
  const names: [string, string][] = [
    ['../../../etc/passwd', 'passwd'],
    ['/etc/shadow', 'shadow'],
    ['CON.txt', '_CON.txt'],
    ['a\0b.txt', 'ab.txt'],
    ['x"\r\nSet-Cookie: a=b.txt', 'x_Set-Cookie_ a=b.txt'],
    ['Rechnung\u202Efdp.exe', 'Rechnungfdp.exe'],
    [`${'ü'.repeat(2000)}.pdf`, `${'ü'.repeat(97)}.pdf`],
  ];
  for (const [name, kept] of names) {
    const answer = await upload(jana, name, text('x'));
    assert.equal(answer.status, 201, answer.text);
    assert.equal(answer.body.name, kept);
    const { headers } = await bytes(jana, `files/${answer.body.id}/content`);
    assert.equal(headers.get('set-cookie'), null);
    assert.equal(headers.get('content-disposition')!.split("UTF-8''")[1], encodeURIComponent(kept));
  }
  assert.equal((await upload(jana, 'x'.repeat(5001), text('x'))).status, 422);
  const form = new FormData();
  form.set('file', new Blob(['x']), `..\\${'x'.repeat(4096)}.txt`);
  const long: any = await (await bytes(jana, 'files', { method: 'POST', body: form })).json();
  assert.match(long.name, /^x{195}\.txt$/);
  const stored = await readdir(house.kontor.config.dataFolder, { recursive: true });
  assert.ok(stored.every((name) => !/passwd|shadow|CON/.test(name)));
});

test('I07: readers get images upright and without metadata, their uploader the original too', async () => {
  const original = await jpeg();
  assert.ok(original.includes('KANARIE'));
  const id = await uploaded(jana, 'Pumpe.jpg', original);
  await published(jana, service, [id]);
  await house.drain();
  const sizes: [string, number, number, string, string][] = [['', 400, 800, 'image/jpeg', 'Pumpe.jpg'], ['?variant=view', 400, 800, 'image/webp', 'Pumpe.webp'], ['?variant=thumb', 160, 320, 'image/webp', 'Pumpe.webp']];
  for (const [query, width, height, type, name] of sizes) {
    const answer = await bytes(emre, `files/${id}/content${query}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), type);
    assert.match(answer.headers.get('content-disposition')!, new RegExp(`^inline; filename="${name}"`));
    const image = await sent(answer);
    const found = await sharp(image).metadata();
    assert.deepEqual([found.width, found.height, found.exif], [width, height, undefined]);
    assert.ok(!image.includes('KANARIE'));
  }
  assert.equal((await emre.get(`files/${id}/content?variant=original`)).body.reason, 'notAuthor');
  const own = await bytes(jana, `files/${id}/content?variant=original`);
  assert.match(own.headers.get('content-disposition')!, /^attachment/);
  assert.deepEqual(await sent(own), original);
  assert.deepEqual((await emre.get(`files/${id}`)).body.image, { width: 400, height: 800 });
});

test('I07: films lose place and device for their readers, not for who uploaded them', async () => {
  const original = film('KANARIE+53.8');
  const id = await uploaded(jana, 'Prüfstand.mp4', original);
  await published(jana, service, [id]);
  await house.drain();
  const answer = await bytes(emre, `files/${id}/content`);
  assert.match(answer.headers.get('content-disposition')!, /^attachment; filename="Pruefstand.mp4"/);
  assert.equal(answer.headers.get('content-type'), 'video/mp4');
  const seen = await sent(answer);
  assert.ok(!seen.includes('KANARIE') && seen.includes('Bild und Ton'));
  assert.equal((await emre.get(`files/${id}/content?variant=original`)).status, 403);
  assert.deepEqual(await sent(await bytes(jana, `files/${id}/content?variant=original`)), original);
});

test('an image that is not made anew yet is not shown at all', async () => {
  const id = await uploaded(jana, 'neu.jpg', await jpeg());
  await sql`update file_version set state = 'waiting' where file_id = ${id}`.execute(house.kontor.database.owner);
  const early = await jana.get(`files/${id}/content`);
  assert.deepEqual([early.status, early.headers.get('retry-after'), early.body.type], [503, '2', 'urn:kontor:problem:notReady']);
});

test('I09: bombs are refused, the post stays usable', async () => {
  const header = Buffer.alloc(25);
  header.write('IHDR', 0, 'latin1');
  header.writeUInt32BE(60_000, 4);
  header.writeUInt32BE(60_000, 8);
  header.set([1, 0, 0, 0, 0], 12);
  const bomb = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\x0d', 'latin1'), header.subarray(0, 21)]);
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:t>&b;</w:t>';
  const files = [await uploaded(jana, 'bombe.png', bomb), await uploaded(jana, 'lacht.docx', archive({ 'word/document.xml': laughs }))];
  const post = await published(jana, service, files);
  await house.drain();
  assert.equal((await emre.get(`posts/${post}`)).body.files.length, 2);
  assert.equal((await emre.get(`files/${files[0]}`)).body.state, 'refused');
  assert.equal((await emre.get(`files/${files[0]}/content`)).status, 409);
  const reason = await house.kontor.database.owner.selectFrom('file_text').select('failed').where('file_id', '=', files[1]!).executeTakeFirst();
  assert.equal(reason?.failed, 'bomb');
});

test('I05: with its post or comment a file is gone at once, and its bytes soon after', async () => {
  const secret = createHash('sha256').update('gelöscht').digest('hex');
  const onPost = await uploaded(jana, 'weg.txt', text(`im Beitrag ${secret}`));
  const onComment = await uploaded(jana, 'auch.txt', text(`in der Antwort ${secret}`));
  const kept = await uploaded(jana, 'bleibt.txt', text(`im Beitrag ${secret}`));
  const post = await published(jana, service, [onPost]);
  await published(jana, service, [kept]);
  const comment = await jana.post(`posts/${post}/comments`, { markdown: 'Siehe Anhang.', files: [onComment] });
  assert.equal(comment.body.files.length, 1, comment.text);
  const tag = (await bytes(emre, `files/${onComment}/content`)).headers.get('etag')!;
  await jana.delete(`posts/${post}`);
  for (const id of [onPost, onComment])
    for (const init of [{}, { method: 'HEAD' }, { headers: { 'if-none-match': tag } }])
      for (const who of [emre, jana]) assert.equal((await bytes(who, `files/${id}/content`, init)).status, 404);
  const before = await stored();
  await later();
  const now = new Set(await stored());
  const gone = before.filter((sha256) => !now.has(sha256));
  assert.deepEqual(gone, [createHash('sha256').update(`in der Antwort ${secret}`).digest('hex')], 'what another file has too stays');
  assert.equal((await emre.get(`files/${kept}/content`)).text, `im Beitrag ${secret}`);
});

test('taken off its post by an edit, a file is gone; so is one taken away', async () => {
  const [first, second] = [await uploaded(jana, 'eins.txt', text('eins, nur hier')), await uploaded(jana, 'zwei.txt', text('zwei, nur hier'))];
  const post = await published(jana, service, [first, second]);
  const edited = await jana.patch(`posts/${post}`, { files: [second] });
  assert.deepEqual(edited.body.files.map((file: any) => file.name), ['zwei.txt']);
  assert.equal((await jana.get(`files/${first}/content`)).status, 404);
  assert.equal((await emre.delete(`files/${second}`)).body.reason, 'notAuthor');
  assert.equal((await jana.delete(`files/${second}`)).status, 204);
  assert.deepEqual((await emre.get(`posts/${post}`)).body.files, []);
  await later();
  await sql`update file set removed = now() - interval '2 hours' where removed is not null`.execute(house.kontor.database.owner);
  await house.kontor.jobs.runNow('sweepFiles');
  const now = new Set(await stored());
  for (const content of ['eins, nur hier', 'zwei, nur hier']) assert.ok(!now.has(createHash('sha256').update(content).digest('hex')), content);
});

test('the sweep erases what was forgotten, and keeps what a draft holds', async () => {
  const forgotten = await uploaded(jana, 'vergessen.txt', text('vergessen'));
  const drafted = await uploaded(jana, 'entwurf.txt', text('im Entwurf'));
  const draft = await jana.post('drafts', { content: { kind: 'note', markdown: 'Bald.', files: [drafted] } });
  assert.equal(draft.status, 201, draft.text);
  await sql`update file set created = now() - interval '8 days' where id in (${forgotten}, ${drafted})`.execute(house.kontor.database.owner);
  await house.kontor.jobs.runNow('sweepFiles');
  assert.equal((await jana.get(`files/${forgotten}`)).status, 404);
  assert.equal((await jana.get(`files/${drafted}/content`)).text, 'im Entwurf');
});

test('a content that a crash left without a file is swept away a day later', async () => {
  const stray = await house.kontor.blobs.put([text('herrenlos')] as unknown as AsyncIterable<Uint8Array>);
  await house.kontor.jobs.runNow('adoptStrays');
  await house.kontor.jobs.runNow('sweepFiles');
  assert.ok((await stored()).includes(stray.sha256), 'it may be just arriving');
  await sql`update blob set stored = now() - interval '2 days' where sha256 = ${stray.sha256}`.execute(house.kontor.database.owner);
  await house.kontor.jobs.runNow('sweepFiles');
  assert.ok(!(await stored()).includes(stray.sha256));
});

test('damaged content is never passed on as if it were whole', async () => {
  const whole = randomBytes(300_000);
  const id = await uploaded(jana, 'wichtig.bin', whole);
  const sha256 = createHash('sha256').update(whole).digest('hex');
  const place = join(house.kontor.config.dataFolder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const changed = Buffer.from(whole);
  changed[5]! ^= 1;
  await writeFile(place, changed);
  await assert.rejects(async () => sent(await bytes(jana, `files/${id}/content`)));
  await writeFile(place, 'kurz');
  assert.equal((await jana.get(`files/${id}/content`)).status, 500);
});

test('a photo is square, small, without metadata, and only for who is signed in', async () => {
  assert.equal((await jana.call('PUT', 'me/photo', await jpeg(), octets)).status, 204);
  const { photo } = (await emre.get(`people/${jana.id}`)).body;
  const answer = await bytes(emre, photo.replace('/api/v1/', ''));
  const image = await sent(answer);
  const found = await sharp(image).metadata();
  assert.deepEqual([answer.headers.get('content-type'), found.width, found.height, found.exif], ['image/webp', 256, 256, undefined]);
  assert.equal((await bytes(house.stranger, photo.replace('/api/v1/', ''))).status, 401);
  assert.equal((await jana.call('PUT', 'me/photo', text('<svg/>'), octets)).status, 409);
  assert.equal((await jana.delete('me/photo')).status, 204);
  assert.equal((await emre.get(`people/${jana.id}/photo`)).status, 404);
  assert.equal((await emre.get(`people/${jana.id}`)).body.photo, null);
  assert.ok(!(await stored()).includes(createHash('sha256').update(image).digest('hex')));
});

test('pictures that take long hold up no notice', async () => {
  await emre.put(`spaces/${service}/membership`);
  await house.drain();
  house.kontor.jobs.rest(true);
  const pictures: string[] = [];
  for (let number = 1; number <= 10; number++) pictures.push(await uploaded(jana, `Pumpe ${number}.jpg`, await jpeg()));
  await house.kontor.database.owner.transaction().execute(async (holding) => {
    // Nobody can say now that one of them is ready.
    await sql`select from file_version where file_id = any(${pictures}::uuid[]) for update`.execute(holding);
    house.kontor.jobs.rest(false);
    const post = await jana.post(`spaces/${service}/posts`, { kind: 'note', markdown: `@[Emre Bozkurt](person:${emre.id}) sieh mal.` });
    const late = Date.now() + 20_000;
    const told = async () => (await emre.get('notices')).body.items.some((one: any) => one.post.id === post.body.id);
    while (!(await told())) assert.ok(Date.now() < late, 'the notice waits for the pictures');
  });
  await house.drain();
  for (const id of pictures) assert.equal((await jana.get(`files/${id}`)).body.state, 'ready');
});

test('administrators see the storage in numbers and set its limits, others neither', async () => {
  const figures = await house.anna.get('administration/storage');
  assert.equal(figures.status, 200, figures.text);
  assert.ok(figures.body.reachable && figures.body.files > 5 && figures.body.bytes > 1000 && figures.body.refused >= 2);
  assert.equal((await jana.get('administration/storage')).status, 404);
  assert.equal((await jana.patch('administration/storage', { house: 1 })).status, 404);
  const changed = await house.anna.patch('administration/storage', { person: 20_000_000_000 });
  assert.deepEqual([changed.body.limits.person, changed.body.limits.file], [20_000_000_000, 2 * 1024 ** 3]);
  assert.equal((await house.anna.patch('administration/storage', { person: -1 })).status, 422);
});

test('unfiltered selects show nobody a file that they may not read', async () => {
  const loose = await uploaded(jana, 'lose.txt', text('lose'));
  const closed = await uploaded(jana, 'zu.txt', text('zu'));
  await published(jana, council, [closed]);
  await house.drain();
  const asker = (who: Client) => ({ person: who.id, kind: 'member' as const, partner: null, name: '', roles: [], language: 'de' as const, timeZone: 'Europe/Berlin', via: { kind: 'command' as const } });
  for (const table of ['file', 'file_version', 'file_text'] as const) {
    const seen = (who: Client) => house.kontor.read(asker(who), async ({ db }) => (await sql<{ id: string }>`select ${sql.ref(table === 'file' ? 'id' : 'file_id')} as id from ${sql.table(table)}`.execute(db)).rows.map((row) => row.id));
    const [hers, his] = [await seen(jana), await seen(emre)];
    assert.ok(hers.includes(loose) && hers.includes(closed), table);
    assert.ok(!his.includes(loose) && !his.includes(closed), table);
  }
  await assert.rejects(house.kontor.read(asker(emre), ({ db }) => db.selectFrom('blob').selectAll().execute()), /permission denied/);
});

/** Hashes of all contents that lie in the storage. */
const stored = async (): Promise<string[]> => (await Array.fromAsync(house.kontor.blobs.list())).map((blob) => blob.sha256);
