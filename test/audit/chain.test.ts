import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { headsOf } from '../../server/audit/headsOf.ts';
import { signHead, type SignedHead } from '../../server/audit/head.ts';
import { signingKey } from '../../server/audit/keys.ts';
import { eventColumns, hashOfLeaf, leafOf } from '../../server/audit/leaf.ts';
import { sealEvents } from '../../server/audit/seal.ts';
import { grow, growing, rootOf } from '../../server/audit/tree.ts';
import { verifyChain, verifySeen, type Verified } from '../../server/audit/verify.ts';
import { testHouse, type TestHouse } from '../support/house.ts';
import { copyLog, on } from './copies.ts';

// Somebody with all rights on a copy of the database tries to make the log say something else.

let house: TestHouse;
let url: string;
let key: KeyObject;
let copy: Awaited<ReturnType<typeof copyLog>>;
let kept: SignedHead;
/** A number that an event drew whose transaction was rolled back. */
let gap: string;

before(async () => {
  house = await testHouse();
  url = house.kontor.config.databaseUrl!;
  const space = (await house.anna.post('spaces', { name: 'Gießerei', audience: 'internal', access: 'open' })).body.id;
  for (let n = 0; n < 12; n++) await house.anna.post(`spaces/${space}/posts`, { kind: 'note', markdown: `Guss ${n}` });
  await sealEvents(house.kontor);
  kept = (await on(url, headsOf)).at(-1)!;
  gap = await on(url, async (client) => (await client.query(`select nextval(pg_get_serial_sequence('event', 'seq')) as n`)).rows[0].n);
  for (let n = 12; n < 20; n++) await house.anna.post(`spaces/${space}/posts`, { kind: 'note', markdown: `Guss ${n}` });
  await house.drain();
  await sealEvents(house.kontor);
  key = createPublicKey(signingKey(house.kontor.config.dataFolder)!);
  copy = await copyLog(url);
});
after(async () => {
  await copy.drop();
  await house.close();
});

async function attacked(attack: (client: pg.Client) => Promise<unknown>, trust = {}): Promise<Verified> {
  return on(copy.url, async (client) => {
    await client.query('begin');
    await attack(client);
    return verifySeen(client, { keys: [key], ...trust });
  });
}
const kinds = ({ findings }: Verified) => [...new Set(findings.map((one) => one.kind))];
const sqls = (...texts: string[]) => async (client: pg.Client) => {
  for (const text of texts) await client.query(text);
};
const victim = `(select seq from event where kind = 'post.published' order by seq offset 5 limit 1)`;

/** Makes leaves, head and tree anew, as whoever knows how it is done would. */
async function forgeChain(client: pg.Client, secret: KeyObject): Promise<void> {
  const { rows } = await client.query(`select ${eventColumns} from event e order by e.seq`);
  await client.query('delete from audit_leaf; delete from audit_head');
  const tree = growing();
  for (const event of rows) {
    const leaf = leafOf(event);
    const hash = hashOfLeaf(leaf);
    await client.query('insert into audit_leaf (at, seq, kind, day, row_hash, hash) values ($1, $2, $3, $4, $5, $6)', [tree.size, leaf.seq, leaf.kind, leaf.day, leaf.row, hash]);
    grow(tree, hash);
  }
  const head = signHead({ size: tree.size, seq: rows.at(-1).seq, root: rootOf(tree).toString('hex'), created: new Date().toISOString() }, secret);
  await client.query('insert into audit_head (day, size, seq, root, peaks, created, key, signature) values ($1, $2, $3, $4, $5, $6, $7, $8)', [head.created.slice(0, 10), head.size, head.seq, Buffer.from(head.root, 'hex'), Buffer.concat(tree.peaks), head.created, head.key, Buffer.from(head.signature, 'base64')]);
  await client.query('insert into audit_key (key, public) values ($1, $2) on conflict do nothing', [head.key, createPublicKey(secret).export({ type: 'spki', format: 'pem' })]);
}

test('an untouched copy is complete, also against a head kept earlier', async () => {
  const verified = await on(copy.url, (client) => verifyChain(client, { keys: [key], kept: [kept] }));
  assert.deepEqual(verified.findings, []);
  const { rows } = await on(url, (client) => client.query('select count(*)::int as n from event'));
  assert.equal(verified.size, rows[0].n);
  assert.equal(verified.waiting, 0);
  assert.equal(verified.head!.size, verified.size);
  assert.ok(kept.size < verified.size);
});

test('a changed, a deleted, an inserted event and two that are swapped are found and named', async () => {
  const changes = [`actor_id = gen_random_uuid()`, `data = data || '{"x":1}'`, `created = created + interval '1 microsecond'`, `via = 'token'`, `kind = 'post.edited'`, `space_id = null`, `subject_id = gen_random_uuid()`, `id = gen_random_uuid()`];
  for (const change of changes) {
    const { findings } = await attacked(sqls(`update event set ${change} where seq = ${victim}`));
    assert.deepEqual(findings.map((one) => one.kind), ['changed'], change);
    assert.equal(findings[0]!.values.kind, 'post.published');
  }
  assert.deepEqual(kinds(await attacked(sqls(`delete from event where seq = ${victim}`))), ['missing']);
  const added = await attacked(sqls(`insert into event (id, seq, kind, via) overriding system value values (gen_random_uuid(), ${gap}, 'post.deleted', 'session')`));
  assert.deepEqual(added.findings, [{ kind: 'added', values: { n: gap, kind: 'post.deleted' } }]);
  const swapped = await attacked(sqls(`alter table event alter column seq drop identity`, `update event set seq = case seq when 3 then -4 else -3 end where seq in (3, 4)`, `update event set seq = -seq where seq < 0`));
  assert.deepEqual(swapped.findings.map((one) => [one.kind, one.values.n]), [['changed', '3'], ['changed', '4']]);
});

test('whoever alters the chain too is found by the heads', async () => {
  const both = await attacked(async (client) => {
    await client.query(`update event set actor_id = gen_random_uuid() where seq = ${victim}`);
    const { rows } = await client.query(`select ${eventColumns} from event e where seq = ${victim}`);
    const leaf = leafOf(rows[0]);
    await client.query('update audit_leaf set row_hash = $1, hash = $2 where seq = $3', [leaf.row, hashOfLeaf(leaf), leaf.seq]);
  });
  assert.deepEqual(kinds(both), ['rootWrong']);
  assert.deepEqual(kinds(await attacked(sqls(`delete from event where seq = ${victim}`, `delete from audit_leaf where not exists (select 1 from event e where e.seq = audit_leaf.seq)`))), ['leafMissing']);
  assert.deepEqual(kinds(await attacked(sqls('update audit_leaf set hash = sha256(hash) where at = 4'))), ['leafChanged']);
  assert.deepEqual(kinds(await attacked(sqls('delete from audit_head'))), ['noHead']);
  assert.deepEqual(kinds(await attacked(sqls('delete from audit_leaf; delete from audit_head'))), ['noChain']);
  assert.deepEqual(kinds(await attacked(sqls('update audit_head set root = sha256(root)'))), ['headForged', 'rootWrong']);
  assert.deepEqual(kinds(await attacked(sqls(`update audit_head set created = created - interval '1 hour'`))), ['headForged']);
  assert.deepEqual(kinds(await attacked(sqls(`insert into audit_leaf select at + 1, seq + 1, kind, day, row_hash, hash from audit_leaf order by at desc limit 1`))), ['leafChanged', 'missing', 'leafAdded']);
});

test('a chain forged from its beginning is signed by the wrong key, and does not fit a kept head', async () => {
  const own = generateKeyPairSync('ed25519').privateKey;
  const alter = `update event set kind = 'post.edited' where seq = ${victim}`;
  const forged = await attacked(async (client) => {
    await client.query(alter);
    await forgeChain(client, own);
  });
  assert.deepEqual(kinds(forged), ['keyUnknown']);
  assert.equal(kinds(await attacked(async (client) => { await client.query(alter); await forgeChain(client, own); }, { keys: 'its own' })).length, 0, 'the database alone can not tell');
  // Whoever has the key as well is still found by who kept a head elsewhere.
  const stolen = signingKey(house.kontor.config.dataFolder)!;
  assert.deepEqual(kinds(await attacked(async (client) => { await client.query(alter); await forgeChain(client, stolen); }, { kept: [kept] })), ['otherHistory']);
  assert.deepEqual(kinds(await attacked(async (client) => { await client.query('delete from event where seq > 10'); await forgeChain(client, stolen); }, { kept: [kept] })), ['cutOff']);
  assert.deepEqual(kinds(await attacked(async () => {}, { kept: [{ ...kept, size: kept.size - 1 }] })), ['headForged', 'otherHistory']);
});

test('a text or file changed behind the back of Kontor is found by the hash in its event, which says nothing of the text', async () => {
  const { body: file } = await house.anna.post('files?name=wert.txt', new TextEncoder().encode('0,42 bar'), { 'content-type': 'application/octet-stream' });
  const space = (await house.anna.post('spaces', { name: 'Prüffeld', audience: 'internal', access: 'open' })).body.id;
  const post = (await house.anna.post(`spaces/${space}/posts`, { kind: 'note', title: 'Ja', markdown: 'Ja.', files: [file.id] })).body.id;
  const twin = (await house.anna.post(`spaces/${space}/posts`, { kind: 'note', title: 'Ja', markdown: 'Ja.' })).body.id;
  const comment = (await house.anna.post(`posts/${post}/comments`, { markdown: 'Ja.' })).body.id;
  await house.anna.patch(`posts/${post}`, { markdown: 'Ja, **freigegeben**.' });
  await house.anna.delete(`posts/${twin}`);
  await sealEvents(house.kontor);
  const hashes = (await house.events('post.published', 'post.edited', 'comment.written', 'file.stored')).map((one) => one.data.content);
  assert.ok(hashes.every((one) => /^[0-9a-f]{64}$/.test(one)));
  assert.equal(new Set(hashes).size, hashes.length);
  const judge = (attack: string) =>
    on(url, async (client) => {
      await client.query('begin');
      await client.query(attack);
      return (await verifySeen(client, { keys: [key], contents: true })).findings.map((one) => [one.kind, one.values.kind]);
    });
  assert.deepEqual(await judge('select 1'), []);
  assert.deepEqual(await judge(`update post set doc = jsonb_set(doc, '{content,0,content,0,text}', '"Nein, "') where id = '${post}'`), [['contentChanged', 'post.edited']]);
  assert.deepEqual(await judge(`update post set title = 'Nein' where id = '${post}'`), [['contentChanged', 'post.edited']]);
  assert.deepEqual(await judge(`update comment set doc = jsonb_set(doc, '{content,0,content,0,text}', '"Nein."') where id = '${comment}'`), [['contentChanged', 'comment.written']]);
  assert.deepEqual(await judge(`insert into blob (sha256, size) values (repeat('0', 64), 1); update file_version set sha256 = repeat('0', 64) where file_id = '${file.id}'`), [['contentChanged', 'file.stored']]);
});
