import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../shared/time/day.ts';
import { edgeOf, middleOf, monthsOn, scaleOf, spansOf, weeksOn } from '../../shared/time/timeLine.ts';

test('three months from a Monday: every week has its name where there is room, months begin on their first', () => {
  const scale = scaleOf('2026-11-16', '2027-02-15', 920);
  assert.equal(scale.day, 10);
  assert.deepEqual(weeksOn(scale, 46).slice(0, 8).map(({ week, x }) => [week, x]), [[47, 0], [48, 70], [49, 140], [50, 210], [51, 280], [52, 350], [53, 420], [1, 490]]);
  assert.deepEqual(monthsOn(scale).map(({ day, x }) => [day, x]), [['2026-11-16', 0], ['2026-12-01', 150], ['2027-01-01', 460], ['2027-02-01', 770]]);
  assert.deepEqual(weeksOn(scaleOf('2026-11-16', '2027-11-15', 365), 46).map(({ week }) => week).slice(0, 3), [47, 2, 10]);
});

test('days keep their order and their distance on the line, whatever its length', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2024-01-01', count));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 800 }), fc.integer({ min: 280, max: 2000 }), fc.nat(800), (from, length, width, ahead) => {
      const scale = scaleOf(from, addDays(from, length), width);
      const at = addDays(from, ahead % (length + 1));
      assert.ok(middleOf(scale, at) > edgeOf(scale, at) && middleOf(scale, at) < edgeOf(scale, addDays(at, 1)) + 0.001);
      assert.ok(Math.abs(edgeOf(scale, addDays(scale.to, 1)) - width) < 0.001);
      assert.equal(middleOf(scale, addDays(scale.to, 100)), width);
      for (const ticks of [monthsOn(scale), weeksOn(scale, 46)]) for (const { x, day } of ticks) assert.ok(x >= 0 && x <= width && daysBetween(from, day) >= 0);
      const weeks = weeksOn(scale, 46);
      for (const [place, { x }] of weeks.entries()) if (place > 0) assert.ok(x - weeks[place - 1]!.x >= 46 || scale.day * 56 < 46);
    }),
  );
});

test('days that follow each other are drawn as one span', () => {
  assert.deepEqual(spansOf(['2026-12-26', '2026-12-24', '2026-12-25', '2026-12-31']), [{ first: '2026-12-24', last: '2026-12-26' }, { first: '2026-12-31', last: '2026-12-31' }]);
  assert.deepEqual(spansOf([]), []);
});
