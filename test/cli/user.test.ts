import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { cookieOf } from '../support/cookie.ts';
import { freshDatabase } from '../support/postgres.ts';
import { testHouse, type TestHouse } from '../support/house.ts';

// The commands of `kontor user`, on a database without a server, and beside a running one.

const main = join(import.meta.dirname, '../../server/cli/main.ts');
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kontor-user-'));
});
after(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  out: string;
  errors: string;
}

async function kontor(databaseUrl: string, args: string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [main, 'user', ...args], { env: { ...process.env, DATABASE_URL: databaseUrl, KONTOR_DATA: folder, KONTOR_ADDRESS: 'https://kontor.brandt.example' } });
  child.stdin.end(input);
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((resolve) => child.on('close', resolve))]);
  return { code, out, errors };
}

test('the first account founds the house and is its administrator', async () => {
  const { url, drop } = await freshDatabase();
  const weak = await kontor(url, ['add', 'anna@brandt.example', '--name', 'Anna', '--role', 'administrator', '--password-stdin'], 'kurz\n');
  assert.deepEqual([weak.code, weak.out], [1, '']);
  assert.match(weak.errors, /at least 10 characters/);
  const made = await kontor(url, ['add', 'anna@brandt.example', '--name', 'Anna', '--role', 'administrator', '--password-stdin'], 'Eichenlaub-im-Regen-7\n');
  assert.equal(made.code, 0, made.errors);
  assert.match(made.out, /The house "brandt\.example" is founded/);
  const again = await kontor(url, ['add', 'ANNA@brandt.example', '--name', 'Anna', '--password-stdin'], 'Eichenlaub-im-Regen-7\n');
  assert.deepEqual([again.code, again.errors.trim()], [1, 'There is an account for this address already.']);
  assert.equal((await kontor(url, ['list'])).out, 'anna@brandt.example\tAnna\tactive\tadministrator\n');
  const last = await kontor(url, ['deactivate', 'anna@brandt.example']);
  assert.deepEqual([last.code, last.errors.trim()], [1, 'The house needs at least one administrator.']);
  await drop();
});

test('beside a running server an account is added, gets a new password by link, and is closed at once', async () => {
  const house: TestHouse = await testHouse();
  const url = house.kontor.config.databaseUrl!;
  const added = await kontor(url, ['add', 'uwe@brandt.example', '--name', 'Uwe Prüfer', '--role', 'auditor']);
  assert.equal(added.code, 0, added.errors);
  const first = added.out.match(/https:\/\/kontor\.brandt\.example\/password\/(\S+)/)![1]!;
  const printed = await kontor(url, ['reset', 'uwe@brandt.example']);
  const secret = printed.out.trim().split('/').at(-1)!;
  const password = 'Ganz-neues-Wort-1';
  assert.equal((await house.stranger.post(`password-resets/${first}`, { password })).status, 410);
  assert.equal((await house.stranger.post(`password-resets/${secret}`, { password })).status, 200);
  const uwe = house.client('', cookieOf(await house.stranger.post('session', { email: 'uwe@brandt.example', password })));
  assert.deepEqual((await uwe.get('me')).body.houseRoles, ['auditor']);
  assert.equal((await kontor(url, ['deactivate', 'uwe@brandt.example'])).code, 0);
  assert.equal((await uwe.get('me')).status, 401);
  assert.equal((await kontor(url, ['reset', 'niemand@brandt.example'])).code, 1);
  await house.close();
});
