import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { Command } from 'commander';
import { sql } from 'kysely';
import { registerBackup } from '../../server/cli/backup.ts';
import { registerDoctor } from '../../server/cli/doctor.ts';
import { registerMigrate } from '../../server/cli/migrate.ts';
import { registerRestore } from '../../server/cli/restore.ts';
import { examine } from '../../server/doctor/examine.ts';
import { findings, isIllness, sentenceOf, type Finding } from '../../server/doctor/findings.ts';
import { deadQueue } from '../../server/jobs/jobs.ts';
import { testHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let folder: string;

before(async () => {
  house = await testHouse({ KONTOR_ADDRESS: 'https://kontor.brandt.example' });
  const space = (await house.anna.post('spaces', { name: 'Prüffeld', audience: 'internal', access: 'open' })).body.id;
  await house.anna.post(`spaces/${space}/posts`, { kind: 'note', title: 'Prüfstand', markdown: 'Kalibriert.' });
  await house.anna.post('files?name=wert.txt', new TextEncoder().encode('0,42 bar'), { 'content-type': 'application/octet-stream' });
  await house.drain();
  folder = await mkdtemp(join(tmpdir(), 'kontor-cli-'));
  await chmod(folder, 0o755);
});
after(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const look = (more: object = {}): Promise<Finding[]> => examine({ ...house.kontor.config, ...more }, house.kontor.config.databaseUrl!, { full: true, progress: () => {} });
const illnesses = async (more?: object) => (await look(more)).filter(isIllness).map((one) => one.kind);
const run = (text: string) => sql.raw(text).execute(house.kontor.database.owner);

test('a sound Kontor has no illness, only notes', async () => {
  assert.deepEqual(await illnesses(), []);
  assert.deepEqual((await look()).map((one) => one.kind).sort((a, b) => a.localeCompare(b)), ['noBackup', 'noMailServer']);
});

test('each illness is found, said in both languages with a way out, and gone when it is mended', async () => {
  const { sha256 } = await house.kontor.database.owner.selectFrom('blob').select('sha256').executeTakeFirstOrThrow();
  const stored = join(house.kontor.config.dataFolder, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const data = house.kontor.config.dataFolder;
  const { mode } = await import('node:fs').then((fs) => fs.statSync(data));
  const cases: [Finding['kind'], () => Promise<unknown>, () => Promise<unknown>][] = [
    ['folderOpen', () => chmod(data, 0o755), () => chmod(data, mode & 0o777)],
    ['contentsDamaged', () => writeFile(stored, '0,43 bar'), () => writeFile(stored, '0,42 bar')],
    ['contentsMissing', () => rm(stored), () => writeFile(stored, '0,42 bar')],
    ['unguarded', () => run('alter table post disable row level security'), () => run('alter table post enable row level security')],
    ['migrationsPending', () => run(`update kysely_migration set name = '0003_x' where name = '0003_posts'`), () => run(`update kysely_migration set name = '0003_posts' where name = '0003_x'`)],
    ['noAdministrator', () => run(`update person set house_roles = '{}'`), () => run(`update person set house_roles = '{administrator}'`)],
    ['timeZoneWrong', () => run(`update house set time_zone = 'Europe/Atlantis'`), () => run(`update house set time_zone = 'Europe/Berlin'`)],
    ['mailsFailed', () => run(`insert into mail (id, recipient, subject, text, html, purpose, state, error) values (gen_random_uuid(), 'a@b.example', '', '', '', 'reset', 'failed', '550 no')`), () => run('delete from mail')],
    ['searchMissing', () => run(`update post set created = now() - interval '1 hour'; create table put_aside as table search_entry; delete from search_entry where kind = 'post'`), () => run('insert into search_entry select * from put_aside on conflict do nothing; drop table put_aside')],
    ['auditBroken', () => run(`update house set settings = settings || '{"auditCheck": {"count": 2}}'`), () => run(`update house set settings = settings - 'auditCheck'`)],
    ['deadLetters', () => house.kontor.jobs.boss.insert(deadQueue, [{ data: { event: 'x', reaction: 'tellReaders' } }]), () => run(`delete from pgboss.job where name = 'dead'`)],
    ['jobsStuck', () => run(`insert into pgboss.job (name, data, start_after, state, retry_limit, policy) values ('reaction', '{}', now() - interval '1 hour', 'active', 0, 'standard'); update pgboss.job set state = 'retry', start_after = now() - interval '1 hour', keep_until = now() + interval '1 day' where state = 'active' and name = 'reaction'`), () => run(`delete from pgboss.job where name = 'reaction'`)],
  ];
  await house.kontor.jobs.boss.offWork('reaction');
  for (const [kind, hurt, mend] of cases) {
    await hurt();
    const found = (await look()).filter(isIllness);
    assert.ok(found.some((one) => one.kind === kind), `${kind}: ${JSON.stringify(found)}`);
    for (const language of ['de', 'en'] as const) assert.doesNotMatch(sentenceOf(found[0]!, language), /\{|undefined/);
    await mend();
    assert.deepEqual(await illnesses(), [], kind);
  }
  assert.deepEqual(await illnesses({ address: 'http://kontor.brandt.example' }), ['addressPlain']);
  assert.deepEqual(await illnesses({ address: 'kontor' }), ['addressWrong']);
  for (const { de, en } of Object.values(findings)) assert.deepEqual(new Set(de.match(/\{\w+\}/g)), new Set(en.match(/\{\w+\}/g)));
});

test('backup, restore, doctor and migrate explain themselves with an example', () => {
  const program = new Command('kontor');
  for (const register of [registerBackup, registerRestore, registerDoctor, registerMigrate]) register(program);
  for (const command of program.commands) {
    let said = '';
    command.configureOutput({ writeOut: (text) => void (said += text) }).outputHelp();
    assert.match(said, new RegExp(`Usage: kontor ${command.name()} .*Examples?:\\n.*kontor ${command.name()}`, 's'));
  }
});

async function cli(args: string[], env: Record<string, string>, input?: string): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/cli/main.ts'), ...args], { env: { ...process.env, LANG: 'C', LC_ALL: 'C', DATABASE_URL: '', ...env }, stdio: 'pipe' });
  child.stdin.end(input ?? '');
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out, err };
}

test('by command: an account, a backup, a restore into another folder, and the doctor is content', async () => {
  const [first, second] = [{ KONTOR_DATA: join(folder, 'eins') }, { KONTOR_DATA: join(folder, 'zwei') }];
  const file = join(folder, 'haus.kontor');
  const nothing = await cli(['backup', file], first);
  assert.equal(nothing.code, 78);
  assert.match(nothing.err, /nothing in this Kontor yet/);
  assert.equal((await cli(['user', 'add', 'nina@neu.example', '--name', 'Nina Neu', '--role', 'administrator', '--house', 'Neu GmbH', '--password-stdin'], first, 'Birkenwald-am-Morgen-3\n')).code, 0);
  const made = await cli(['backup', file], first);
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /rows of \d+ tables and 0 file contents/);
  const restored = await cli(['restore', file], second);
  assert.equal(restored.code, 0, restored.err);
  assert.match(restored.out, /of Neu GmbH.*all counts and hashes are right/);
  const again = await cli(['restore', '--replace', file], second);
  assert.deepEqual([again.code, /Not confirmed/.test(again.err)], [64, true]);
  assert.match((await cli(['user', 'list'], second)).out, /nina@neu\.example\tNina Neu\tactive\tadministrator/);
  const doctor = await cli(['doctor'], second);
  assert.deepEqual([doctor.code, doctor.out.trim().split('\n').at(-1)], [0, 'All is well.'], doctor.out);
});
