import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { exportChain, type Query } from '../../server/audit/exportChain.ts';
import { fingerprint } from '../../server/audit/head.ts';
import { keptHeads, keepHeadIn, headsFile } from '../../server/audit/heads.ts';
import { headsOf } from '../../server/audit/headsOf.ts';
import { auditFolder, signingKey } from '../../server/audit/keys.ts';
import { sealEvents } from '../../server/audit/seal.ts';
import { verifyChain, verifySeen } from '../../server/audit/verify.ts';
import { verifyFile } from '../../server/audit/verifyFile.ts';
import { testHouse, type TestHouse } from '../support/house.ts';
import { on } from './copies.ts';

let house: TestHouse;
let url: string;
let folder: string;

before(async () => {
  house = await testHouse();
  url = house.kontor.config.databaseUrl!;
  folder = await mkdtemp(join(tmpdir(), 'kontor-audit-'));
});
after(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const key = () => createPublicKey(signingKey(house.kontor.config.dataFolder)!);
const verify = () => on(url, (client) => verifyChain(client, { keys: [key()] }));
const write = (client: pg.Client, more = '') => client.query(`insert into event (id, kind, via ${more && ', created'}) values ('${randomUUID()}', 'session.begun', 'session' ${more}) returning seq`);
const leavesFrom = (seq: string) => on(url, async (client) => (await client.query('select seq::text from audit_leaf where seq >= $1 order by at', [seq])).rows.map((row) => row.seq as string));

test('a transaction in flight is never sealed past: its lower number comes first, or never', async () => {
  const late = await on(url, async (open) => {
    await open.query('begin');
    const { seq } = (await write(open)).rows[0];
    await house.anna.post('spaces', { name: 'Währenddessen', audience: 'internal', access: 'open' });
    await sealEvents(house.kontor);
    assert.deepEqual(await leavesFrom(seq), []);
    await open.query('commit');
    return seq as string;
  });
  await on(url, async (open) => {
    await open.query('begin');
    await write(open);
    await open.query('rollback');
  });
  await house.anna.post('spaces', { name: 'Danach', audience: 'internal', access: 'open' });
  await sealEvents(house.kontor);
  const sealed = await leavesFrom(late);
  assert.equal(sealed[0], late);
  assert.deepEqual(sealed, sealed.toSorted((one, other) => Number(one) - Number(other)));
  assert.deepEqual((await verify()).findings, []);
});

test('many at once, also twice at the same time, become one chain without gaps', async () => {
  await on(url, (client) => client.query(`insert into event (id, kind, via) select gen_random_uuid(), 'file.stored', 'job' from generate_series(1, 3500)`));
  await Promise.all([sealEvents(house.kontor), sealEvents(house.kontor), house.anna.post('spaces', { name: 'Dabei', audience: 'internal', access: 'open' })]);
  await sealEvents(house.kontor);
  const verified = await verify();
  assert.deepEqual(verified.findings, []);
  assert.ok(verified.size > 3500);
  assert.equal(verified.waiting, 0);
});

test('what is trimmed is declared, and nothing else may be missing', async () => {
  await on(url, async (client) => {
    for (let n = 0; n < 5; n++) await write(client, `, now() - interval '400 days'`);
  });
  await house.kontor.jobs.runNow('trim-log');
  await sealEvents(house.kontor);
  const told = (await house.events('log.trimmed')).at(-1)!;
  assert.equal(told.data.events, 5);
  const verified = await verify();
  assert.deepEqual(verified.findings, []);
  assert.equal(verified.trimmed, 5);
  const attack = (text: string) => on(url, async (client) => {
    await client.query('begin');
    await client.query(text);
    return (await verifySeen(client, { keys: [key()] })).findings.map((one) => one.kind);
  });
  const run = `'${told.data.run}'`;
  assert.deepEqual(await attack(`with gone as (delete from event where kind = 'space.created' returning seq) update audit_leaf set trimmed = ${run} where seq in (select seq from gone)`), ['trimForbidden', 'trimForbidden', 'trimForbidden', 'trimWrong']);
  assert.deepEqual(await attack(`with gone as (delete from event where kind = 'space.created' returning seq) update audit_leaf set trimmed = gen_random_uuid() where seq in (select min(seq) from gone)`), ['missing', 'missing', 'trimUndeclared']);
  assert.deepEqual(await attack(`update audit_leaf set trimmed = null where seq = (select min(seq) from audit_leaf where trimmed is not null)`), ['missing', 'trimWrong']);
});

test('an export is verified with nothing but the public key, and every change of it is found', async () => {
  const lines = await on(url, async (client) => {
    const query: Query = async (text, values) => (await client.query(text, values)).rows as never;
    return (await Array.fromAsync(exportChain(query))).join('').trimEnd().split('\n');
  });
  const kinds = async (given: string[], by = key()) => (await verifyFile((async function* () { yield* given; })(), by)).findings.map((one) => one.kind);
  const whole = await verifyFile((async function* () { yield* lines; })(), key());
  assert.deepEqual([whole.findings, whole.whole, whole.events], [[], true, lines.length - 1]);
  assert.deepEqual(await kinds(lines.with(7, lines[7]!.replace(/"kind":"[^"]+","actor"/, '"kind":"post.deleted","actor"'))), ['lineChanged']);
  const seventh = JSON.parse(lines[7]!);
  assert.deepEqual(await kinds(lines.with(7, JSON.stringify({ ...seventh, leaf: { ...seventh.leaf, day: '2001-01-01' } }))), ['lineForeign']);
  assert.deepEqual(await kinds(lines.with(7, JSON.stringify({ ...seventh, at: 3 }))), ['lineForeign', 'lineMissing', 'lineMissing']);
  assert.deepEqual(await kinds(lines.toSpliced(7, 1)), ['lineMissing', 'fileShort']);
  assert.deepEqual(await kinds(lines.slice(0, -1)), ['fileShort']);
  assert.deepEqual(await kinds(lines.with(7, 'Unsinn')), ['lineUnreadable', 'lineMissing', 'fileShort']);
  assert.deepEqual(await kinds(lines.slice(1)), ['fileForeign']);
  const first = JSON.parse(lines[0]!);
  assert.deepEqual(await kinds(lines.with(0, JSON.stringify({ ...first, head: { ...first.head, created: '2001-01-01T00:00:00.000Z' } }))), ['headForged']);
  assert.deepEqual(await kinds(lines, generateKeyPairSync('ed25519').publicKey), ['keyUnknown']);
  const extract = await on(url, async (client) => {
    const query: Query = async (text, values) => (await client.query(text, values)).rows as never;
    return (await Array.fromAsync(exportChain(query, { from: '3', until: '9' }))).join('').trimEnd().split('\n');
  });
  const some = await verifyFile((async function* () { yield* extract; })(), key());
  assert.deepEqual([some.findings, some.whole, some.events], [[], false, extract.length - 1]);
  assert.ok(some.events > 3 && some.events <= 7);
});

test('the key is for this user alone, and heads are appended to a file once each', async () => {
  const own = auditFolder(house.kontor.config.dataFolder);
  assert.equal((await stat(join(own, 'signing-key.pem'))).mode & 0o777, 0o600);
  assert.equal((await house.events('audit.keyMade')).at(-1)!.data.key, fingerprint(key()));
  const head = (await on(url, headsOf)).at(-1)!;
  assert.deepEqual([keepHeadIn(folder, head), keepHeadIn(folder, head)], [true, false]);
  assert.deepEqual(keptHeads(headsFile(folder)), [head]);
});
