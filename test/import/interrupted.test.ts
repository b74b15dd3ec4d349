import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { ImportFault } from '../../server/import/fault.ts';
import { testHouse, type TestHouse } from '../support/house.ts';
import { archiveOf, importInto, saidIn, withoutIds, type Said } from './running.ts';

const days = 12;
const perDay = 150;
let house: TestHouse;
let archive: { path: string; remove(): Promise<void> };
let whole: string[];

/** An export of 1,800 messages in threads of three over twelve days, with a file every tenth. */
async function longArchive() {
  const files: Record<string, unknown> = { 'users.json': [{ id: 'U1', real_name: 'Jo' }, { id: 'U2', real_name: 'Kim' }], 'channels.json': [{ id: 'C1', name: 'lang', creator: 'U1', members: ['U1', 'U2'] }] };
  for (let day = 0; day < days; day++) {
    const ts = (index: number) => `${1_600_000_000 + day * 86_400 + index}.000${100 + (index % 800)}`;
    files[`lang/2020-09-${13 + day}.json`] = Array.from({ length: perDay }, (_, index) => {
      if (index % 10 === 0) files[`__uploads/F${day}X${1000 + index}/n.txt`] = `Inhalt ${day} ${index}`;
      return {
        type: 'message', user: index % 2 ? 'U1' : 'U2', text: `Nachricht *${index}* vom Tag ${day}`, ts: ts(index), thread_ts: ts(index - (index % 3)),
        ...(index % 10 === 0 ? { files: [{ id: `F${day}X${1000 + index}`, name: 'n.txt' }] } : {}),
      };
    });
  }
  return archiveOf(files, 'zip');
}

const plainNames = (said: readonly Said[]): string[] => withoutIds(said.map((one) => ({ ...one, space: one.space.replace(/ \(Slack.*\)$/, '') })));
const saidOf = async (run: string): Promise<string[]> => plainNames((await saidIn(house)).filter((one) => one.space === `lang${run}`));

before(async () => {
  house = await testHouse();
  archive = await longArchive();
  const { counts } = await importInto(house, 'slack', { path: archive.path, source: 'whole' });
  assert.deepEqual(counts, { persons: 2, spaces: 1, posts: (days * perDay) / 3, comments: (days * perDay * 2) / 3, files: days * 15, known: 0 });
  whole = await saidOf('');
});
after(async () => {
  await archive.remove();
  await house.close();
});

test('stopped between two batches, again and again, it goes on where it was and ends the same', async () => {
  const known: number[] = [];
  for (let state = 'stopped'; state !== 'finished'; ) {
    const stop = new AbortController();
    let batches = 0;
    // Each run may do one batch more than the one before.
    const progress = () => (++batches > known.length ? stop.abort() : undefined);
    const ran = await importInto(house, 'slack', { path: archive.path, source: 'stopped', signal: stop.signal, progress });
    known.push(ran.counts.known);
    state = ran.state;
    assert.ok(known.length < 20);
  }
  assert.ok(known.length > 2 && known.at(-1)! > 0);
  assert.deepEqual(await saidOf(' (Slack)'), whole);
});

test('stopped within a batch, nothing of that batch is in, and the next run ends the same', async () => {
  const stop = new AbortController();
  // The content of a file is the last thing before a batch is written.
  const { blobs } = house.kontor;
  const put = blobs.put.bind(blobs);
  let files = 0;
  blobs.put = async (stream) => {
    if (++files === 40) stop.abort();
    return put(stream);
  };
  const first = await importInto(house, 'slack', { path: archive.path, source: 'within', signal: stop.signal });
  blobs.put = put;
  assert.equal(first.state, 'stopped');
  const inside = (await saidOf(' (Slack 2)')).length;
  assert.ok(inside > 0 && inside < whole.length && inside % 200 === 0, String(inside));
  const second = await importInto(house, 'slack', { path: archive.path, source: 'within' });
  assert.equal(second.counts.known, inside);
  assert.deepEqual(await saidOf(' (Slack 2)'), whole);
});

/** Lets a batch of comments wait, the `at`th that a process writes, so that it can be killed in the midst of it. */
async function gate() {
  const { pool } = house.kontor.database;
  const key = 4711;
  await pool.query('create sequence gate_passed');
  const shut = (at: number) =>
    pool.query(`alter sequence gate_passed restart; create or replace function gate() returns trigger language plpgsql security definer as $$ begin
      if nextval('public.gate_passed') = ${at} then perform pg_advisory_xact_lock_shared(${key}); end if;
      return null;
    end $$`);
  await shut(0);
  await pool.query('create trigger gate before insert on comment for each statement execute function gate()');
  const keeper = await pool.connect();
  await keeper.query(`select pg_advisory_lock(${key})`);
  const waiting = async () => (await pool.query(`select pid from pg_locks where locktype = 'advisory' and objid = ${key} and not granted`)).rows.map((row) => row.pid as number);
  const isThere = async (pid: number) => (await pool.query('select 1 from pg_stat_activity where pid = $1', [pid])).rowCount === 1;
  return {
    shut,
    waiting,
    /** What a killed process left waiting goes on, finds nobody to answer to, and is rolled back. */
    async letGo(pids: number[]) {
      await keeper.query(`select pg_advisory_unlock(${key})`);
      for (const pid of pids) while (await isThere(pid)) await wait(5);
      await keeper.query(`select pg_advisory_lock(${key})`);
    },
    async remove() {
      await keeper.query(`select pg_advisory_unlock(${key})`);
      keeper.release();
      await pool.query('drop trigger gate on comment; drop function gate; drop sequence gate_passed');
    },
  };
}

test('killed with SIGKILL as a process in the midst of a batch, a repeated command ends the same', async () => {
  const env = { ...process.env, DATABASE_URL: house.kontor.config.databaseUrl, KONTOR_DATA: house.kontor.config.dataFolder };
  const command = (...more: string[]) => spawn(process.execPath, [resolve('server/cli/main.ts'), 'import', 'slack', archive.path, '--source', 'killed', ...more], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const { shut, waiting, letGo, remove } = await gate();
  const inside: number[] = [];
  for (const at of [3, 5, 7]) {
    await shut(at);
    const running = command();
    const ended = once(running, 'exit');
    let left = await waiting();
    while (left.length === 0) {
      assert.equal(running.exitCode, null, 'it waits in the midst of a batch');
      await wait(5);
      left = await waiting();
    }
    running.kill('SIGKILL');
    await ended;
    await letGo(left);
    inside.push((await saidIn(house)).filter((one) => one.space === 'lang (Slack 3)').length);
  }
  await remove();
  assert.ok(inside[0]! > 0 && inside[0]! < inside[1]! && inside[1]! < inside[2]! && inside[2]! < whole.length, String(inside));
  const last = command();
  const [code] = await once(last, 'exit');
  assert.equal(code, 0);
  assert.deepEqual(await saidOf(' (Slack 3)'), whole);
  const runs = await house.kontor.database.owner.selectFrom('import_run').select('state').where('source', '=', 'slack:killed').orderBy('id').execute();
  assert.deepEqual(runs.map((run) => run.state).filter((state) => state === 'running'), []);
});

test('two imports never run at the same time', async () => {
  let second: unknown;
  await importInto(house, 'slack', {
    path: archive.path,
    source: 'whole',
    progress: () => (second ??= importInto(house, 'slack', { path: archive.path, source: 'other' }).catch((error: unknown) => error)),
  });
  const fault = await second;
  assert.ok(fault instanceof ImportFault && fault.fault === 'busy');
});
