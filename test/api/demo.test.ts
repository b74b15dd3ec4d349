import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadDemo } from '../../demo/load.ts';
import { story } from '../../demo/story/index.ts';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import { freshDatabase } from '../support/postgres.ts';

test('the story is told completely, in the order of its times, and nothing lies in the future', async () => {
  const database = await freshDatabase();
  const kontor = await compose({ ...readConfig({ KONTOR_LOG: 'silent' }), databaseUrl: database.url }, database.url);
  try {
    await loadDemo(kontor);
    const db = kontor.database.owner;
    const posts = await db.selectFrom('post').select(['id', 'created']).orderBy('id').execute();
    assert.equal(posts.length, story.posts.length);
    const times = posts.map((post) => post.created.getTime());
    assert.deepEqual(times, times.toSorted((a, b) => a - b));
    assert.ok(times.every((time) => time <= Date.now()));
    const comments = await db.selectFrom('comment').select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow();
    assert.equal(Number(comments.n), story.posts.reduce((sum, post) => sum + (post.comments?.length ?? 0), 0));
    const open = await db.selectFrom('acknowledgement').select('post_id').where('confirmed', 'is', null).execute();
    assert.ok(open.length > 0, 'something waits for the cast');
  } finally {
    await kontor.close();
    await database.drop();
  }
});
