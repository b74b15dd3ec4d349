import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayIn } from '../../server/people/dayIn.ts';
import table from '../../server/time/holidays.json' with { type: 'json' };
import { momentAt } from '../../server/time/momentAt.ts';
import { allRegions, calendarOf } from '../../server/time/regions.ts';
import { addDays } from '../../shared/time/day.ts';
import { easterOf } from '../../shared/time/easter.ts';
import { addWorkingDays, isWorkingDay, together, workingDayFrom, workingDaysBetween } from '../../shared/time/workingDays.ts';
import { byRegion } from './holidaySource.ts';

const regions = allRegions('de').map((one) => one.region);
const anyRegion = fc.constantFrom(...regions);
const anyDay = fc.integer({ min: 0, max: 4_300 }).map((count) => addDays('2024-12-31', count));

test('the table of holidays is what its source says, and knows every state of Germany, Austria and Switzerland', () => {
  const near = ['DE', 'AT', 'CH', 'FR', 'US'];
  assert.deepEqual(Object.fromEntries(Object.entries(table.regions).filter(([region]) => near.includes(region.slice(0, 2)))), byRegion(near));
  for (const [country, states] of [['DE', 16], ['AT', 9], ['CH', 26]] as const) assert.equal(regions.filter((region) => region.startsWith(`${country}-`)).length, states);
});

test('holidays stand where the law of the states puts them', () => {
  const on = (region: string, day: string) => calendarOf(region, 'de').holidays.get(day);
  assert.equal(on('DE-BY', '2026-06-04'), 'Fronleichnam');
  assert.equal(on('DE-HH', '2026-06-04'), undefined);
  assert.equal(on('DE-HH', '2026-10-31'), 'Reformationstag');
  assert.equal(on('DE-BY', '2026-10-31'), undefined);
  assert.equal(on('DE-SN', '2026-11-18'), 'Buß- und Bettag');
  assert.equal(on('DE', '2026-10-03'), 'Tag der Deutschen Einheit');
  assert.equal(on('AT', '2026-10-26'), 'Nationalfeiertag');
  assert.equal(calendarOf('DE-BY', 'en').holidays.get('2026-12-25'), 'Christmas Day');
  for (let year = 2024; year <= 2036; year++) assert.equal(on('DE', addDays(easterOf(year), 1)), 'Ostermontag');
  assert.deepEqual([calendarOf('DE-BY', 'de').weekend, calendarOf('SA', 'de').weekend, calendarOf('IL', 'de').weekend], [[6, 7], [5, 6], [5, 6]]);
  assert.equal(calendarOf('ZZ', 'de').holidays.size, 0);
});

test('ten working days before Christmas in Bavaria and in Hamburg', () => {
  assert.equal(addWorkingDays(calendarOf('DE-BY', 'de'), '2026-12-24', 2), '2026-12-29');
  assert.equal(addWorkingDays(calendarOf('DE-HH', 'de'), '2026-10-28', 3), '2026-11-02');
  assert.equal(addWorkingDays(calendarOf('DE', 'de'), '2026-12-28', -1), '2026-12-24');
  assert.equal(workingDayFrom(calendarOf('DE-BY', 'de'), '2027-01-01'), '2027-01-04');
  assert.equal(workingDaysBetween(calendarOf('DE', 'de'), '2026-11-18', '2026-12-02'), 10);
});

test('adding working days and counting them fit together, and end on a working day, in every country', () => {
  fc.assert(
    fc.property(anyRegion, anyDay, fc.integer({ min: -60, max: 60 }), (region, day, count) => {
      const calendar = calendarOf(region, 'de');
      const end = addWorkingDays(calendar, day, count);
      if (count === 0) return assert.equal(end, day);
      assert.ok(isWorkingDay(calendar, end) && (count > 0 ? end > day : end < day));
      if (count > 0) assert.equal(workingDaysBetween(calendar, day, end), count);
      if (isWorkingDay(calendar, day)) assert.equal(addWorkingDays(calendar, end, -count), day);
    }),
    { numRuns: 1000 },
  );
});

test('working days add up over any day between, and two places work together when both do', () => {
  fc.assert(
    fc.property(anyRegion, anyRegion, anyDay, fc.nat(120), fc.nat(120), (one, other, day, first, second) => {
      const [here, there] = [calendarOf(one, 'de'), calendarOf(other, 'de')];
      const [middle, end] = [addDays(day, first), addDays(day, first + second)];
      assert.equal(workingDaysBetween(here, day, middle) + workingDaysBetween(here, middle, end), workingDaysBetween(here, day, end));
      assert.equal(workingDaysBetween(here, end, day) + workingDaysBetween(here, day, end), 0);
      assert.equal(isWorkingDay(together(here, there), day), isWorkingDay(here, day) && isWorkingDay(there, day));
      const next = workingDayFrom(here, day);
      assert.ok(next >= day && isWorkingDay(here, next) && (next === day || !isWorkingDay(here, day)));
    }),
    { numRuns: 500 },
  );
});

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));

test('an hour of a day stays on that day and that hour in every time zone, but for the hour that summer time leaves out', () => {
  fc.assert(
    fc.property(zones, anyDay, fc.nat(23), fc.nat(59), (zone, day, hour, minute) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      const moment = momentAt(day, time, zone);
      const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
      const shown = local.toPlainTime().toString().slice(0, 5);
      const wanted = Temporal.PlainDateTime.from(`${day}T${time}`);
      const [early, late] = [wanted.toZonedDateTime(zone, { disambiguation: 'earlier' }), wanted.toZonedDateTime(zone, { disambiguation: 'later' })];
      const gap = !early.toPlainDateTime().equals(wanted);
      if (gap) return assert.equal(moment.getTime(), late.epochMilliseconds);
      assert.deepEqual([dayIn(zone, moment), shown], [day, time]);
      assert.equal(moment.getTime(), early.epochMilliseconds);
    }),
    { numRuns: 2000 },
  );
});

test('days are counted as days over the changes of the clock, though one of them has 23 hours and one 25', () => {
  const noon = (day: string, zone: string) => momentAt(day, '12:00', zone).getTime();
  assert.equal(noon('2026-03-29', 'Europe/Berlin') - noon('2026-03-28', 'Europe/Berlin'), 23 * 3_600_000);
  assert.equal(noon('2026-10-25', 'Europe/Berlin') - noon('2026-10-24', 'Europe/Berlin'), 25 * 3_600_000);
  assert.equal(momentAt('2026-03-29', '02:30', 'Europe/Berlin').toISOString(), '2026-03-29T01:30:00.000Z');
  assert.equal(momentAt('2026-10-25', '02:30', 'Europe/Berlin').toISOString(), '2026-10-25T00:30:00.000Z');
  fc.assert(
    fc.property(zones, anyDay, fc.integer({ min: -400, max: 400 }), (zone, day, count) => {
      assert.equal(dayIn(zone, momentAt(addDays(day, count), '12:00', zone)), addDays(day, count));
      assert.equal(addDays(addDays(day, count), -count), day);
    }),
    { numRuns: 1000 },
  );
});
