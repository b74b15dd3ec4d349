import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testHouse, type TestHouse } from '../support/house.ts';

// PostgreSQL may end a connection at any moment: it restarts, its disk is full, an administrator ends it.

let house: TestHouse;
before(async () => {
  house = await testHouse();
});
after(() => house.close());

test('a connection lost in the midst of a request, while nothing is asked over it, fails that request alone', { timeout: 30_000 }, async () => {
  const { pool } = house.kontor.database;
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const ended = new Promise((resolve) => client.once('end', resolve));
  await pool.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
  await ended;
  await assert.rejects(client.query('select 1'));
  client.release(true);
  assert.equal((await house.anna.get('me')).status, 200);
});
