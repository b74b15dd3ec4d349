import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const main = join(import.meta.dirname, '../../server/cli/main.ts');
const kontor = (...args: string[]) => spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...process.env, LANG: 'C' } });

test('the help names every command, and how to start it the settings that it obeys', () => {
  const all = kontor('--help');
  assert.equal(all.status, 0, all.stderr);
  for (const command of ['start', 'demo', 'import', 'backup', 'restore', 'doctor', 'user', 'migrate']) assert.match(all.stdout, new RegExp(`^  ${command}\\b`, 'm'));
  const start = kontor('start', '--help');
  assert.equal(start.status, 0, start.stderr);
  for (const setting of ['PORT', 'HOST', 'KONTOR_DATA', 'DATABASE_URL']) assert.match(start.stdout, new RegExp(`^  .*\\b${setting}\\b`, 'm'));
});

test('a command that is not there is named, with the one that was meant', () => {
  const { status, stderr } = kontor('bakcup', '/tmp/nothing.kontor');
  assert.ok(status);
  assert.match(stderr, /unknown command 'bakcup'/);
  assert.match(stderr, /backup/);
});
