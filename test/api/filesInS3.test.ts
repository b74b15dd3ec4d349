import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fakeKeys, startFakeS3, type FakeS3 } from '../storage/fakeS3.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

let bucket: FakeS3;
let house: TestHouse;
let jana: Client;
const octets = { 'content-type': 'application/octet-stream' };

before(async () => {
  bucket = await startFakeS3();
  house = await testHouse({ KONTOR_S3_BUCKET: 'kontor', KONTOR_S3_ENDPOINT: bucket.endpoint, KONTOR_S3_REGION: fakeKeys.region, KONTOR_S3_PREFIX: 'brandt/', KONTOR_S3_KEY: fakeKeys.accessKeyId, KONTOR_S3_SECRET: fakeKeys.secretAccessKey });
  jana = await house.join('Jana Krüger');
});
after(async () => {
  await house.close();
  await bucket.close();
});

test('files lie in the bucket, come back whole and in part, and leave it when they are erased', async () => {
  const made = await jana.post('files?name=Maße.txt', Buffer.from('0123456789'), octets);
  assert.equal(made.status, 201, made.text);
  assert.deepEqual([...bucket.objects.keys()].map((key) => key.slice(0, 7)), ['brandt/']);
  assert.equal((await jana.get(`files/${made.body.id}/content`)).text, '0123456789');
  assert.equal((await jana.get(`files/${made.body.id}/content`, { range: 'bytes=3-5' })).text, '345');
  const figures = await house.anna.get('administration/storage');
  assert.deepEqual([figures.body.place, figures.body.reachable], ['s3://kontor/brandt/', true]);
  await house.kontor.database.owner.updateTable('file').set({ removed: new Date(0) }).execute();
  await house.kontor.jobs.runNow('sweepFiles');
  assert.equal(bucket.objects.size, 0);
});

test('a full bucket is said clearly, reading goes on, and writing goes on after room is made', async () => {
  const before = await jana.post('files?name=vorher.txt', Buffer.from('vorher'), octets);
  bucket.full = true;
  const refused = await jana.post('files?name=voll.txt', Buffer.from('zu viel'), octets);
  assert.deepEqual([refused.status, refused.body.type], [507, 'urn:kontor:problem:diskFull']);
  assert.equal((await jana.get(`files/${before.body.id}/content`)).text, 'vorher');
  bucket.full = false;
  assert.equal((await jana.post('files?name=voll.txt', Buffer.from('zu viel'), octets)).status, 201);
});
