import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reactions } from '../../server/events/reactions.ts';
import { timetable } from '../../server/jobs/timetable.ts';
import { admin } from '../../shared/words/admin.ts';

test('every job of the clock and every kind of event has a name for administrators', () => {
  assert.deepEqual(timetable.map(({ name }) => name).filter((name) => !(name in admin.queues)), []);
  assert.deepEqual(Object.keys(reactions).filter((kind) => !(kind.replace('.', '_') in admin.kinds)), []);
});
