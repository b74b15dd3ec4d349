import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { folderStore } from '../../server/storage/folder.ts';
import { s3Store } from '../../server/storage/s3.ts';
import { BlobDamaged, BlobMissing, StorageFull, type BlobStore } from '../../server/storage/store.ts';
import { fakeKeys, startFakeS3, type FakeS3 } from './fakeS3.ts';

const invoice = Buffer.from('Rechnung über 40 Gleitringdichtungen');
const nowhere = createHash('sha256').update('nie gespeichert').digest('hex');
const stream = (bytes: Buffer) => Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]);
const all = async (store: BlobStore) => (await Array.fromAsync(store.list())).sort((a, b) => a.size - b.size);

let folder: string;
let fake: FakeS3;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'files-store-'));
  fake = await startFakeS3();
});
after(async () => {
  await fake.close();
  await rm(folder, { recursive: true, force: true });
});

/** A store of each kind, with a way to put damaged bytes in the place of a blob. */
const kinds: Record<string, () => { store: BlobStore; damage: (sha256: string, bytes: Buffer) => Promise<void> }> = {
  folder: () => ({
    store: folderStore(path.join(folder, 'shared')),
    damage: (sha256, bytes) => writeFile(fileOf('shared', sha256), bytes),
  }),
  s3: () => ({
    store: s3Store({ ...fakeKeys, endpoint: fake.endpoint, bucket: 'kontor', prefix: 'haus/' }),
    damage: async (sha256, bytes) => void fake.objects.set(`haus/${sha256}`, bytes),
  }),
};
const fileOf = (store: string, sha256: string) => path.join(folder, store, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

for (const [kind, make] of Object.entries(kinds)) {
  describe(kind, () => {
    test('keeps the same content once, and gives it back whole or in part', async () => {
      const { store } = make();
      const blob = await store.put(stream(invoice));
      assert.deepEqual(blob, { sha256: createHash('sha256').update(invoice).digest('hex'), size: invoice.length });
      assert.deepEqual(await store.put(stream(invoice)), blob);
      const empty = await store.put(Readable.from([]));
      assert.deepEqual(await all(store), [empty, blob]);
      assert.deepEqual(await buffer(await store.open(blob.sha256)), invoice);
      assert.deepEqual(await buffer(await store.open(empty.sha256)), Buffer.alloc(0));
      const part = await store.open(blob.sha256, { start: 3, end: 8, size: blob.size });
      assert.deepEqual(await buffer(part), invoice.subarray(3, 9));
      assert.deepEqual(await buffer(await store.open(blob.sha256, { start: 30 })), invoice.subarray(30));
    });

    test('lists more than a page, and forgets what is removed', async () => {
      const { store } = make();
      const before = (await all(store)).length;
      const blobs = [];
      for (let n = 0; n < 5; n++) blobs.push(await store.put(Readable.from([randomBytes(100 + n)])));
      assert.equal((await all(store)).length, before + 5);
      for (const { sha256 } of blobs) {
        assert.equal(await store.has(sha256), true);
        await store.remove(sha256);
        await store.remove(sha256);
        assert.equal(await store.has(sha256), false);
        await assert.rejects(store.open(sha256), BlobMissing);
      }
      assert.equal((await all(store)).length, before);
    });

    test('breaks a damaged whole before its end, and heals it by storing it again', async () => {
      const { store, damage } = make();
      const content = randomBytes(300_000);
      const { sha256, size } = await store.put(Readable.from([content]));
      const changed = Buffer.from(content);
      changed[1000]! ^= 1;
      await damage(sha256, changed);
      let read = 0;
      const broken = await store.open(sha256, { size });
      await assert.rejects(async () => {
        for await (const chunk of broken) read += (chunk as Buffer).length;
      }, BlobDamaged);
      assert.ok(read < size, 'the last bytes are held back');
      await damage(sha256, content.subarray(0, 1000));
      await assert.rejects(store.open(sha256, { size }), BlobDamaged);
      await assert.rejects(store.open(sha256, { start: 0, end: 99, size }), BlobDamaged);
      await store.put(Readable.from([content]));
      assert.deepEqual(await buffer(await store.open(sha256)), content);
    });

    test('refuses parts outside the content and names that are no hash', async () => {
      const { store } = make();
      const { sha256 } = await store.put(stream(invoice));
      for (const part of [{ start: 5, end: 4 }, { start: invoice.length }, { end: invoice.length }, { start: -1 }, { start: 0.5 }])
        await assert.rejects(store.open(sha256, part), RangeError);
      await assert.rejects(store.open(nowhere, { start: 0, end: 0 }), BlobMissing);
      for (const name of ['../../etc/passwd', sha256.toUpperCase(), `${sha256}/..`, '']) {
        await assert.rejects(async () => store.open(name), TypeError);
        await assert.rejects(async () => store.remove(name), TypeError);
      }
    });

    test('leaves nothing of an upload that breaks off', async () => {
      const { store } = make();
      const before = await all(store);
      const broken = Readable.from(
        (async function* () {
          yield invoice.subarray(0, 5);
          throw new Error('connection lost');
        })(),
      );
      await assert.rejects(store.put(broken), /connection lost/);
      assert.deepEqual(await all(store), before);
    });

    test('checks itself without leaving anything', async () => {
      const { store } = make();
      const before = await all(store);
      await store.check();
      assert.deepEqual(await all(store), before);
    });
  });
}

test('folder: readable by its owner alone, nothing unfinished in sight', async () => {
  const store = folderStore(path.join(folder, 'private'));
  const { sha256 } = await store.put(stream(invoice));
  const file = fileOf('private', sha256);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  for (const place of ['private', 'private/incoming', path.relative(folder, path.dirname(file))])
    assert.equal((await stat(path.join(folder, place))).mode & 0o777, 0o700);
  assert.deepEqual(await readdir(path.join(folder, 'private/incoming')), []);
});

test('folder: clears what a crash left a day ago, and nothing younger', async () => {
  const store = folderStore(path.join(folder, 'crashed'));
  await store.put(stream(invoice));
  const old = path.join(folder, 'crashed/incoming/old');
  await writeFile(old, 'half');
  await utimes(old, new Date(0), new Date(0));
  await writeFile(path.join(folder, 'crashed/incoming/young'), 'half');
  await store.check();
  assert.deepEqual(await readdir(path.join(folder, 'crashed/incoming')), ['young']);
  assert.equal((await all(store)).length, 1);
});

test('folder: a full disk is StorageFull, and the half-written content is gone', async () => {
  const store = folderStore(path.join(folder, 'full'));
  const full = Readable.from(
    (async function* () {
      yield invoice;
      throw Object.assign(new Error('write'), { code: 'ENOSPC' });
    })(),
  );
  await assert.rejects(store.put(full), StorageFull);
  assert.deepEqual(await readdir(path.join(folder, 'full/incoming')), []);
});

test('folder: says in a sentence what is wrong with it', async () => {
  const file = path.join(folder, 'a-file');
  await writeFile(file, '');
  await assert.rejects(folderStore(path.join(file, 'blobs')).check(), /storage .*a-file.* can't be used: /);
});

test('s3: large contents go in parts, damaged length is seen before the body', async () => {
  const { store } = kinds.s3!();
  const content = randomBytes(9 * 1024 * 1024);
  fake.requests.length = 0;
  const { sha256, size } = await store.put(Readable.from([content]));
  assert.equal(fake.requests.filter((line) => line.startsWith('PUT ?partNumber')).length, 2);
  assert.deepEqual(await buffer(await store.open(sha256, { size })), content);
  fake.requests.length = 0;
  await store.put(Readable.from([content]));
  assert.deepEqual(fake.requests, ['HEAD'], 'the same content is not sent again');
});

test('s3: wrong keys, a missing bucket and a full bucket are told in words', async () => {
  const settings = { ...fakeKeys, endpoint: fake.endpoint, bucket: 'kontor' };
  await assert.rejects(s3Store({ ...settings, secretAccessKey: 'falsch' }).check(), /can't be used/);
  await assert.rejects(s3Store({ ...settings, bucket: 'fehlt' }).check(), /s3:\/\/fehlt\/ can't be used: NoSuchBucket/);
  fake.full = true;
  await assert.rejects(s3Store(settings).put(stream(invoice)), StorageFull);
  fake.full = false;
});
