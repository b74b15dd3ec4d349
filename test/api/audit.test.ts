import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { headsFile, keptHeads } from '../../server/audit/heads.ts';
import { sealEvents } from '../../server/audit/seal.ts';
import { verifyFile } from '../../server/audit/verifyFile.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';

const main = join(import.meta.dirname, '../../server/cli/main.ts');
let house: TestHouse;
let auditor: Client;
let jana: Client;
let folder: string;

before(async () => {
  house = await testHouse();
  folder = await mkdtemp(join(tmpdir(), 'kontor-audit-'));
  auditor = await house.join('Ute Prüfer', { roles: ['auditor'] });
  jana = await house.join('Jana Krüger');
  const space = (await jana.post('spaces', { name: 'Revision', audience: 'internal', access: 'open' })).body.id;
  const post = (await jana.post(`spaces/${space}/posts`, { kind: 'note', title: 'Geheimer Titel', markdown: 'Geheimer Text' })).body.id;
  await jana.post(`posts/${post}/comments`, { markdown: 'Geheime Antwort' });
  await house.drain();
});
after(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

async function kontor(...args: string[]): Promise<{ code: number | null; out: string; errors: string }> {
  const { config } = house.kontor;
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, LC_ALL: 'de_DE.UTF-8', DATABASE_URL: config.databaseUrl!, KONTOR_DATA: config.dataFolder } });
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((resolve) => child.on('close', resolve))]);
  return { code, out, errors };
}

test('state, proofs and key are for administrators and auditors; whoever takes the log out is in it', async () => {
  await sealEvents(house.kontor);
  for (const path of ['', '/head', '/key', '/export']) assert.equal((await jana.get(`admin/audit${path}`)).status, 404, path);
  assert.equal((await jana.post('admin/audit/check')).status, 404);
  const { body } = await auditor.get('admin/audit');
  assert.equal(body.head.size, (await auditor.get('admin/audit/head')).body.size);
  const pem = (await auditor.get('admin/audit/key')).text;
  const answer = await auditor.get('admin/audit/export');
  assert.deepEqual((await house.events('log.read')).at(-1)!.data, { as: 'export' });
  assert.equal((await house.events('log.read')).at(-1)!.actor_id, auditor.id);
  assert.doesNotMatch(answer.text, /Geheim/);
  const lines = answer.text.trimEnd().split('\n');
  const verified = await verifyFile((async function* () { yield* lines; })(), createPublicKey(pem));
  assert.deepEqual(verified.findings, []);
  assert.ok(verified.whole && verified.events >= body.head.size);
  assert.equal((await auditor.get('admin/audit/export?from=x')).status, 422);
});

test('the nightly check says that all is well, or what is not, and that is an event', async () => {
  await house.kontor.jobs.runNow('check-audit');
  const well = (await house.anna.get('admin/audit')).body.checked;
  assert.deepEqual([well.count, well.findings], [0, []]);
  const db = house.kontor.database.owner;
  const change = (via: string) => sql`update event set via = ${via} where kind = 'post.published'`.execute(db);
  await change('token');
  await house.kontor.jobs.runNow('check-audit');
  await house.kontor.jobs.runNow('check-audit');
  const ill = (await house.anna.get('admin/audit')).body.checked;
  assert.equal(ill.count, 1);
  assert.match(ill.findings[0], /^Ereignis \d+ \(Beitrag veröffentlicht, \d\d\.\d\d\.\d{4}\) wurde nachträglich geändert\.$/);
  assert.equal((await house.events('audit.broken')).length, 1);
  await change('session');
});

test('the head goes every day to a file, and by mail to who is named; the mail is a witness as it was saved', async () => {
  const { headsFolder } = house.kontor.config;
  await house.kontor.jobs.runNow('publish-head');
  await house.kontor.jobs.runNow('mail-head');
  assert.equal((await house.anna.get('admin/outbox')).body.items.length, 0);
  assert.equal((await house.anna.put('admin/settings', { log: { keepDays: 90, headsTo: ['keine Adresse'] } })).status, 422);
  assert.equal((await house.anna.put('admin/settings', { log: { keepDays: 90, headsTo: ['revision@treuhand.example'] } })).status, 200);
  assert.deepEqual((await house.anna.get('admin/settings')).body.log, { keepDays: 90, headsTo: ['revision@treuhand.example'] });
  await sealEvents(house.kontor);
  await house.kontor.jobs.runNow('mail-head');
  const [line] = (await house.anna.get('admin/outbox')).body.items;
  assert.deepEqual([line.recipient, line.purpose, line.state], ['revision@treuhand.example', 'auditHead', 'kept']);
  const mail = (await house.anna.get(`admin/outbox/${line.id}`)).body;
  const saved = join(folder, 'mail.txt');
  await writeFile(saved, mail.text);
  const [head] = keptHeads(saved);
  assert.equal(head!.size, (await auditor.get('admin/audit')).body.head.size);
  const checked = await kontor('audit', 'verify', '--heads', saved);
  assert.equal(checked.code, 0, checked.out + checked.errors);
  assert.match(checked.out, /Auch 2 aufbewahrte Köpfe passen/);
  assert.equal(keptHeads(headsFile(headsFolder)).length, 1);
  await writeFile(saved, mail.text.replace(head!.root, head!.root.replace(/^../, 'ff')));
  assert.equal((await kontor('audit', 'verify', '--heads', saved)).code, 1);
});

test('the command line verifies beside a running house, prints the head, and verifies an export offline', async () => {
  await sealEvents(house.kontor);
  const head = JSON.parse((await kontor('audit', 'head')).out);
  assert.match(head.root, /^[0-9a-f]{64}$/);
  const well = await kontor('audit', 'verify');
  assert.equal(well.code, 0, well.errors + well.out);
  assert.match(well.out, /Alles in Ordnung/);
  await sql`update event set via = 'token' where kind = 'comment.written'`.execute(house.kontor.database.owner);
  const ill = await kontor('audit', 'verify');
  assert.equal(ill.code, 1);
  assert.match(ill.out, /! Ereignis \d+ \(Geantwortet, [\d.]+\) wurde nachträglich geändert\.\nNicht in Ordnung: 1 Befund\./);
  await sql`update event set via = 'session' where kind = 'comment.written'`.execute(house.kontor.database.owner);
  const [file, key] = [join(folder, 'export.jsonl'), join(folder, 'key.pem')];
  assert.equal((await kontor('audit', 'export', '--out', file)).code, 0);
  await writeFile(key, (await auditor.get('admin/audit/key')).text);
  const offline = await kontor('audit', 'verify', '--file', file, '--key', key);
  assert.deepEqual([offline.code, /vollständig/.test(offline.out)], [0, true], offline.out);
  assert.equal((await kontor('audit', 'verify', '--file', file)).code, 64);
  assert.equal((await kontor('audit', 'export', '--out', file)).code, 73);
});
