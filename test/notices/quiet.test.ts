import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { standardRules } from '../../server/people/rules.ts';
import { planOf } from '../../server/notices/plan.ts';
import { afterQuiet, isAway, isQuiet, lastDigest, nextDigest } from '../../server/notices/quiet.ts';
import type { NoticeRules } from '../../shared/api/people.ts';

const berlin = 'Europe/Berlin';
const utc = (moment: string) => new Date(`${moment}Z`);
const rules = (more: Partial<NoticeRules>): NoticeRules => ({ ...standardRules, ...more });
const always = { from: '00:00', until: '00:00', weekends: false };
const local = (moment: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);

const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const zone = fc.constantFrom(berlin, 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo');
const someRules = fc.record({ digestAt: fc.array(clock, { maxLength: 4 }), quiet: fc.record({ from: clock, until: clock, weekends: fc.boolean() }) }).map(rules);
// The two weeks around each change of the clock in 2027 and any other moment.
const near = (change: string) => fc.integer({ min: -7 * 86_400, max: 7 * 86_400 }).map((seconds) => new Date(utc(change).getTime() + seconds * 1000));
const moment = fc.oneof(near('2027-03-28T01:00'), near('2027-10-31T01:00'), near('2027-03-14T07:00'), fc.date({ min: utc('2026-01-01T00:00'), max: utc('2030-01-01T00:00'), noInvalidDate: true }));

test('evening, night and weekend are quiet in the time zone of the person', () => {
  const cases: [string, boolean][] = [
    ['2026-11-24T16:59', false], // Tuesday 17:59
    ['2026-11-24T17:00', true],
    ['2026-11-25T05:59', true],
    ['2026-11-25T06:00', false], // Wednesday 07:00
    ['2026-11-28T10:00', true], // Saturday
    ['2026-11-30T06:00', false], // Monday 07:00
  ];
  for (const [at, quiet] of cases) assert.equal(isQuiet(standardRules, berlin, utc(at)), quiet, at);
  assert.equal(isQuiet(standardRules, 'America/New_York', utc('2026-11-24T17:00')), false);
});

test('when the clock changes, quiet hours keep the hours on the clock', () => {
  const weekdays = rules({ quiet: { from: '22:00', until: '07:00', weekends: false } });
  assert.equal(isQuiet(weekdays, berlin, utc('2027-03-28T04:59')), true); // 06:59 summer time
  assert.equal(isQuiet(weekdays, berlin, utc('2027-03-28T05:00')), false);
  assert.equal(isQuiet(weekdays, berlin, utc('2027-10-31T05:59')), true); // 06:59 winter time
  assert.equal(isQuiet(weekdays, berlin, utc('2027-10-31T06:00')), false);
});

test('what waits goes out when the quiet time ends: in the morning, after the weekend, at once when there is none', () => {
  const after = (at: string, { quiet } = standardRules) => afterQuiet((when) => isQuiet({ quiet }, berlin, when), { ends: [quiet.until], timeZone: berlin }, utc(at));
  assert.deepEqual(after('2026-11-24T10:00'), utc('2026-11-24T10:00'));
  assert.deepEqual(after('2026-11-24T20:00'), utc('2026-11-25T06:00'));
  assert.deepEqual(after('2026-11-27T17:00'), utc('2026-11-30T06:00')); // from Friday 18:00 to Monday 07:00
  assert.deepEqual(after('2026-11-28T10:00', rules({ quiet: { ...always, weekends: true } })), utc('2026-11-29T23:00')); // Monday has begun
  assert.deepEqual(afterQuiet(() => true, { ends: ['07:00'], timeZone: berlin }, utc('2026-11-24T20:00')), utc('2026-11-24T20:00'));
});

test('what waits goes out outside quiet hours, and no more than the hour of a clock change later than it could', () => {
  fc.assert(
    fc.property(someRules, zone, moment, ({ quiet }, timeZone, at) => {
      const isQuietAt = (when: Date) => isQuiet({ quiet }, timeZone, when);
      const out = afterQuiet(isQuietAt, { ends: [quiet.until], timeZone }, at).getTime();
      assert.equal(isQuietAt(new Date(out)), false);
      for (let when = at.getTime(); when < out - 3_600_000; when += 60_000 * 7) assert.equal(isQuietAt(new Date(when)), true, new Date(when).toISOString());
    }),
  );
});

test('a digest at an hour that the clock skips comes after it, one at a repeated hour comes once', () => {
  const nightly = rules({ digestAt: ['02:30', '03:00'], quiet: always });
  assert.deepEqual(nextDigest(nightly, berlin, utc('2027-03-28T00:00')), utc('2027-03-28T01:00')); // 03:00 summer time
  assert.deepEqual(nextDigest(nightly, berlin, utc('2027-03-28T01:00')), utc('2027-03-28T01:30')); // the skipped 02:30
  const once = rules({ digestAt: ['02:30'], quiet: always });
  assert.deepEqual(nextDigest(once, berlin, utc('2027-10-31T00:00')), utc('2027-10-31T00:30'));
  assert.deepEqual(nextDigest(once, berlin, utc('2027-10-31T00:30')), utc('2027-11-01T01:30'));
});

test('quiet hours depend on the clock alone: the same hour of two weekdays is alike, whatever the clock change between them', () => {
  fc.assert(
    fc.property(someRules, zone, moment, (given, timeZone, at) => {
      const here = local(at, timeZone);
      const there = here.toPlainDateTime().add({ days: 7 }).toZonedDateTime(timeZone);
      fc.pre(there.hour === here.hour && there.minute === here.minute);
      assert.equal(isQuiet(given, timeZone, new Date(there.epochMilliseconds)), isQuiet(given, timeZone, at));
    }),
  );
});

test('next and last digest meet: none lies between them, none on a quiet weekend, and each is at a chosen hour unless the clock skips it', () => {
  fc.assert(
    fc.property(someRules, zone, moment, (given, timeZone, at) => {
      const next = nextDigest(given, timeZone, at);
      const last = lastDigest(given, timeZone, at);
      assert.equal(next === null, given.digestAt.length === 0);
      assert.equal(last === null, given.digestAt.length === 0);
      if (!next || !last) return;
      assert.ok(last <= at && at < next);
      assert.deepEqual(nextDigest(given, timeZone, last), next);
      assert.deepEqual(lastDigest(given, timeZone, new Date(next.getTime() - 1)), last);
      if (given.quiet.weekends) assert.ok(local(next, timeZone).dayOfWeek < 6);
      const shown = local(next, timeZone).toPlainTime().toString().slice(0, 5);
      const day = local(next, timeZone).toPlainDate();
      assert.ok(given.digestAt.includes(shown) || given.digestAt.some((clockTime) => day.toZonedDateTime({ timeZone, plainTime: clockTime }).epochMilliseconds === next.getTime()));
    }),
  );
});

test('an absence counts by the calendar of the person, first and last day included', () => {
  const away = { absent_from: '2026-12-21', absent_until: '2026-12-23' };
  for (const [at, expected] of [['2026-12-20T22:59', false], ['2026-12-20T23:00', true], ['2026-12-23T22:59', true], ['2026-12-23T23:00', false]] as const) assert.equal(isAway(away, berlin, utc(at)), expected, at);
  assert.equal(isAway({ absent_from: null, absent_until: null }, berlin, utc('2026-12-21T12:00')), false);
});

test('who is absent gets nothing until the first digest after the return', () => {
  const reader = { rules: rules({ digestAt: ['12:30'] }), timeZone: berlin, absent_from: '2026-12-14', absent_until: '2026-12-16' };
  assert.deepEqual(planOf(reader, utc('2026-12-15T11:30')), { now: 'none', digest: null, postpone: true });
  assert.equal(planOf(reader, utc('2026-12-17T09:00')).digest, null, 'the digests of the absence are not made up for');
  assert.deepEqual(planOf(reader, utc('2026-12-17T11:30')).digest, utc('2026-12-17T11:30'));
});

test('a digest at a chosen quiet hour goes out then, a belated one waits for the morning', () => {
  const reader = { rules: rules({ digestAt: ['20:00'] }), timeZone: berlin, absent_from: null, absent_until: null };
  assert.deepEqual(planOf(reader, utc('2026-11-24T19:01')), { now: 'urgent', digest: utc('2026-11-24T19:00'), postpone: false });
  assert.equal(planOf(reader, utc('2026-11-24T21:00')).digest, null);
  assert.deepEqual(planOf(reader, utc('2026-11-25T06:00')), { now: 'all', digest: utc('2026-11-24T19:00'), postpone: false });
});
