import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Upload } from 'tus-js-client';
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

const octets = { 'content-type': 'application/octet-stream' };
const tus = { 'tus-resumable': '1.0.0' };
const piece = { ...tus, 'content-type': 'application/offset+octet-stream' };
const cookie = (who: Client) => `__Host-kontor=${who.cookie}`;
const nameOf = (name: string) => `filename ${Buffer.from(name).toString('base64')}`;
const limit = (limits: object) => house.anna.patch('administration/storage', limits);
const begin = (who: Client, size: number, more: Record<string, string> = {}) => who.call('POST', 'uploads', undefined, { ...tus, 'upload-length': String(size), 'upload-metadata': nameOf('Film.mp4'), ...more });
const send = (who: Client, place: string, offset: number, content: Uint8Array) => who.call('PATCH', place, content, { ...piece, 'upload-offset': String(offset) });
const begun = async (who: Client, size: number, more = {}): Promise<string> => {
  const answer = await begin(who, size, more);
  assert.equal(answer.status, 201, answer.text);
  return answer.headers.get('location')!;
};
/** Names of what lies unfinished in the data folder. */
const unfinished = async () => [...(await readdir(join(house.kontor.config.dataFolder, 'uploads')).catch(() => [])), ...(await readdir(join(house.kontor.config.dataFolder, 'files/incoming')).catch(() => []))];
const stored = async () => (await Array.fromAsync(house.kontor.blobs.list())).length;

test('a client of the protocol sends a large file in pieces, breaks off and goes on', async () => {
  const content = randomBytes(3_000_000);
  const sizes: number[] = [];
  let upload!: Upload;
  let file: string | undefined;
  const run = (chunkSize: number, onChunk: () => void) =>
    new Promise<void>((resolve, reject) => {
      upload = new Upload(content, {
        endpoint: `${house.url}/api/v1/uploads`,
        uploadUrl: upload?.url ?? null,
        chunkSize,
        headers: { cookie: cookie(jana) },
        metadata: { filename: 'Prüffilm.bin' },
        retryDelays: null,
        onChunkComplete: (size) => {
          sizes.push(size);
          onChunk();
        },
        onAfterResponse: (_request, response) => void (file = response.getHeader('kontor-file') ?? file),
        onSuccess: () => resolve(),
        onError: reject,
      });
      upload.start();
      stop = resolve;
    });
  let stop: () => void;
  await run(1_000_000, () => void upload.abort().then(stop));
  assert.deepEqual(sizes, [1_000_000]);
  assert.equal(file, undefined);
  await run(1_500_000, () => {});
  assert.deepEqual(sizes, [1_000_000, 1_500_000, 500_000]);
  const shown = await jana.get(`files/${file}`);
  assert.deepEqual([shown.body.name, shown.body.size], ['Prüffilm.bin', 3_000_000]);
  const answer = await fetch(`${house.url}/api/v1/files/${file}/content`, { headers: { cookie: cookie(jana) } });
  const sum = createHash('sha256').update(Buffer.from(await answer.arrayBuffer())).digest('hex');
  assert.equal(sum, createHash('sha256').update(content).digest('hex'));
  const state = await jana.call('HEAD', new URL(upload.url!, house.url).pathname, undefined, tus);
  assert.deepEqual([state.status, state.headers.get('kontor-file'), state.headers.get('upload-offset')], [200, file, '3000000']);
  assert.deepEqual(await unfinished(), []);
});

test('an upload is its owner’s alone: others can’t see, feed or end it', async () => {
  const place = await begun(jana, 10);
  const missing = '/api/v1/uploads/01900000-0000-7000-8000-000000000000';
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const headers = method === 'PATCH' ? { ...piece, 'upload-offset': '0' } : tus;
    const body = method === 'PATCH' ? Buffer.from('12345') : undefined;
    const [foreign, unknown, nobody] = [await emre.call(method, place, body, headers), await emre.call(method, missing, body, headers), await house.stranger.call(method, place, body, headers)];
    assert.deepEqual([foreign.status, unknown.status, nobody.status], [404, 404, 401], method);
    assert.equal(foreign.text, unknown.text);
  }
  assert.equal((await send(jana, place, 0, Buffer.from('12345'))).headers.get('upload-offset'), '5');
  assert.equal((await send(jana, place, 3, Buffer.from('45'))).status, 409, 'pieces come in order');
  assert.equal((await jana.delete(place)).status, 204);
  assert.equal((await jana.call('HEAD', place, undefined, tus)).status, 404);
  assert.deepEqual(await unfinished(), []);
});

test('it becomes a new version of a file that its owner may change, of no other', async () => {
  const first = await jana.post('files?name=Plan.bin', Buffer.from('eins'), octets);
  const replaces = (id: string) => ({ 'upload-metadata': `${nameOf('Plan.bin')},replaces ${Buffer.from(id).toString('base64')}` });
  assert.equal((await begin(emre, 4, replaces(first.body.id))).status, 404);
  assert.equal((await begin(emre, 4, replaces('../../x'))).status, 404);
  const answer = await send(jana, await begun(jana, 4, replaces(first.body.id)), 0, Buffer.from('zwei'));
  assert.equal(answer.headers.get('kontor-file'), first.body.id, answer.text);
  assert.equal((await jana.get(`files/${first.body.id}`)).body.version, 2);
});

test('an upload without a length, or of nothing, or with a wrong header is said clearly', async () => {
  assert.equal((await jana.call('POST', 'uploads', undefined, { ...tus, 'upload-defer-length': '1' })).status, 400);
  assert.equal((await jana.call('POST', 'uploads', undefined, { ...tus, 'upload-length': '-5' })).status, 400);
  assert.equal((await jana.call('POST', 'uploads', undefined, { 'upload-length': '5' })).status, 412);
  const empty = await begin(jana, 0);
  assert.equal(empty.status, 201);
  assert.equal((await jana.get(`files/${empty.headers.get('kontor-file')}`)).body.size, 0);
  assert.deepEqual(await unfinished(), []);
});

test('when the process ended before the last answer, the next question completes it', async () => {
  const place = await begun(jana, 5);
  const { blobs } = house.kontor;
  const put = blobs.put;
  blobs.put = () => Promise.reject(new Error('the process is gone'));
  assert.equal((await send(jana, place, 0, Buffer.from('12345'))).status, 500);
  blobs.put = put;
  const state = await jana.call('HEAD', place, undefined, tus);
  assert.deepEqual([state.status, state.headers.get('upload-offset')], [200, '5']);
  assert.equal((await jana.get(`files/${state.headers.get('kontor-file')}/content`)).text, '12345');
});

test('what is broken off for a day is removed, and its room free again', async () => {
  const place = await begun(emre, 1000);
  await send(emre, place, 0, Buffer.alloc(400));
  assert.equal((await unfinished()).length, 2);
  await sql`update upload set expires = now() - interval '1 second' where person_id = ${emre.id}`.execute(house.kontor.database.owner);
  assert.equal((await send(emre, place, 400, Buffer.alloc(100))).status, 404);
  await house.kontor.jobs.runNow('sweepFiles');
  assert.deepEqual(await unfinished(), []);
});

test('I11: the room of a person holds for one request, for pieces, and for many at once', async () => {
  const lena = await house.join('Lena Vogt');
  await limit({ person: 10_000 });
  const before = await stored();
  assert.equal((await lena.post('files?name=a', randomBytes(10_001), octets)).status, 413);
  assert.equal((await begin(lena, 10_001)).body.type, 'urn:kontor:problem:quotaReached');
  const form = new FormData();
  form.set('file', new Blob([randomBytes(10_001)]), 'a.bin');
  assert.equal((await fetch(`${house.url}/api/v1/files`, { method: 'POST', body: form, headers: { cookie: cookie(lena) } })).status, 413);
  const answers = await Promise.all(Array.from({ length: 6 }, () => begin(lena, 3000)));
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 201, 201, 413, 413, 413]);
  assert.equal((await lena.post('files?name=a', randomBytes(1001), octets)).status, 413, 'what is reserved counts');
  assert.equal((await lena.post('files?name=a', randomBytes(1000), octets)).status, 201);
  const place = answers.find((answer) => answer.status === 201)!.headers.get('location')!;
  const over = await send(lena, place, 0, randomBytes(3001));
  assert.ok(over.status >= 400, 'more than announced');
  assert.equal(over.headers.get('kontor-file'), null);
  await limit({ person: 5000 });
  assert.equal((await send(lena, place, 0, randomBytes(10))).status, 413, 'limits lowered meanwhile');
  await limit({ person: 10 * 1024 ** 3 });
  assert.equal((await stored()) - before, 1);
  const rows = await house.kontor.database.owner.selectFrom('upload').select('id').where('person_id', '=', lena.id).where('file_id', 'is', null).execute();
  const left = new Set((await unfinished()).map((name) => name.replace('.json', '')));
  assert.deepEqual([...left].sort(), rows.map((row) => row.id).sort(), 'nothing lies about that nobody counts');
});

test('I11: many files at once don’t exceed the room either', async () => {
  const otto = await house.join('Otto Behn');
  await limit({ person: 2500 });
  const answers = await Promise.all(Array.from({ length: 5 }, () => otto.post('files?name=a', randomBytes(1000), octets)));
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [201, 201, 413, 413, 413]);
  await limit({ person: 10 * 1024 ** 3 });
});

test('I11: the room of the house and the size of one file hold', async () => {
  const used = (await house.anna.get('administration/storage')).body.bytes;
  await limit({ house: used + 30_000, file: 20_000 });
  assert.equal((await jana.post('files?name=a', randomBytes(20_001), octets)).body.type, 'urn:kontor:problem:tooLarge');
  assert.equal((await begin(jana, 20_001)).body.type, 'urn:kontor:problem:tooLarge');
  assert.equal((await jana.post('files?name=a', randomBytes(20_000), octets)).status, 201);
  assert.equal((await emre.post('files?name=a', randomBytes(20_000), octets)).body.type, 'urn:kontor:problem:quotaReached');
  await limit({ house: 500 * 1024 ** 3, file: 2 * 1024 ** 3 });
});

/** Sends bytes as they stand to the server and returns what it answers until it closes. */
async function raw(lines: string[], body: Buffer, hangUp = false): Promise<string> {
  const { hostname, port } = new URL(house.url);
  const socket = connect(Number(port), hostname);
  const answer: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => answer.push(chunk));
  socket.on('error', () => {});
  socket.write([...lines, `Host: ${hostname}:${port}`, `Cookie: ${cookie(jana)}`, 'Connection: close', '', ''].join('\r\n'));
  socket.write(body);
  if (hangUp) socket.end();
  await once(socket, 'close');
  return Buffer.concat(answer).toString('latin1');
}

test('I11: a length that lies stores nothing', async () => {
  const before = await stored();
  const post = 'POST /api/v1/files?name=a.bin HTTP/1.1';
  const type = 'Content-Type: application/octet-stream';
  await raw([post, type, 'Content-Length: 5000'], randomBytes(100), true);
  assert.doesNotMatch(await raw([post, type, 'Content-Length: 26214401'], randomBytes(100)), /^HTTP\/1.1 2/);
  await limit({ file: 50_000 });
  const block = randomBytes(30_000);
  const chunks = Buffer.concat([0, 1].flatMap(() => [Buffer.from(`${block.length.toString(16)}\r\n`), block, Buffer.from('\r\n')]).concat(Buffer.from('0\r\n\r\n')));
  assert.match(await raw([post, type, 'Transfer-Encoding: chunked'], chunks), /^HTTP\/1.1 413 /);
  await limit({ file: 2 * 1024 ** 3 });
  assert.equal(await stored(), before);
  const incoming = await readdir(join(house.kontor.config.dataFolder, 'files/incoming'));
  assert.deepEqual(incoming, []);
});
