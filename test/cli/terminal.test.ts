import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { oneLine } from '../../server/terminal.ts';
import { testHouse, type TestHouse } from '../support/house.ts';

// J07: what people and archives wrote never steers the terminal of who works with bin/kontor, and takes no line of its own.

const main = join(import.meta.dirname, '../../server/cli/main.ts');
const hostile = 'Eva\u001b]0;weg\u0007\u001b[2J\r\nroot@brandt.example\tadministrator\u009b31m\u202etxt';
const steering = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2028\u2029]/u;
let house: TestHouse;
before(async () => {
  house = await testHouse({ KONTOR_ADDRESS: 'https://kontor.brandt.example' });
});
after(() => house.close());

async function kontor(...args: string[]): Promise<{ out: string; errors: string }> {
  const { databaseUrl, dataFolder } = house.kontor.config;
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, LANG: 'C', DATABASE_URL: databaseUrl, KONTOR_DATA: dataFolder }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { out, errors };
}

test('J07 the list of accounts has one line for each, whatever they call themselves', async () => {
  await house.join(hostile, { email: 'eva@brandt.example' });
  const { out, errors } = await kontor('user', 'list');
  assert.doesNotMatch(out, steering, errors);
  const rows = out.trimEnd().split('\n');
  assert.deepEqual(rows.map((row) => row.split('\t').length), [4, 4]);
  assert.ok(rows.some((row) => row.startsWith('eva@brandt.example\tEva\\u{1b}]0;weg')), out);
});

test('J07 a refusal that repeats what was given is one line', async () => {
  const { errors } = await kontor('user', 'reset', 'eva\u001b[31m\n@brandt.example');
  assert.doesNotMatch(errors, steering);
  assert.equal(errors.trimEnd().split('\n').length, 1);
});

test('J07 the doctor repeats what a mail server said without obeying it', async () => {
  await sql`insert into mail (id, recipient, subject, text, html, purpose, state, error) values (gen_random_uuid(), 'a@b.example', '', '', '', 'reset', 'failed', ${hostile})`.execute(house.kontor.database.owner);
  const { out, errors } = await kontor('doctor');
  assert.doesNotMatch(out, steering, errors);
  const said = out.split('\n').filter((line) => line.includes('root@brandt.example'));
  assert.equal(said.length, 1, out);
  assert.match(said[0]!, /^! .*\\u\{1b\}\[2J/);
});

test('J07 the summary of an import names damaged places without obeying them', async () => {
  const archive = join(house.kontor.config.dataFolder, 'hostile.jsonl');
  const line = (what: object) => `${JSON.stringify(what)}\n`;
  await writeFile(archive, line({ type: 'version', version: 1 }) + line({ type: hostile, [hostile]: {} }) + line({ type: 'post', post: { team: hostile, channel: hostile, user: hostile, message: 'Hallo', create_at: 1_700_000_000_000 } }));
  const { out, errors } = await kontor('import', 'mattermost', archive);
  assert.match(out, /hostile\.jsonl:2/, errors);
  assert.doesNotMatch(out, steering);
  assert.match(out, /\\u\{1b\}/);
});

test('letters of all scripts, accents and signs stay as they are', () => {
  const kind = 'Müller-Łukasiewicz & Söhne 🏭 日本語 עברית';
  assert.equal(oneLine(kind), kind);
  assert.equal(oneLine('a\tb\nc\u2028d'), 'a\\u{9}b\\u{a}c\\u{2028}d');
});
