import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayFrom, isDay, weekdayOf } from '../../shared/time/day.ts';
import { recogniseDate, recogniseDates } from '../../shared/time/recognise/recognise.ts';
import { daysOfWeek, mondayOf, mondayOfWeek, weekOf } from '../../shared/time/week.ts';

const today = '2026-11-18';
const lines = readFileSync(join(import.meta.dirname, 'phrases.md'), 'utf8').split('\n');
const phrases = lines.flatMap((line) => {
  const row = /^\| (de|en) \| (.+) \| ([^|]+) \|$/.exec(line);
  return row ? [{ language: row[1] as 'de' | 'en', phrase: row[2]!, expected: row[3]! }] : [];
});

function said(phrase: string, language: 'de' | 'en'): string {
  const found = recogniseDate(phrase, { today, language });
  return found ? [found.week ?? found.day, found.time, found.other && `or ${found.other}`].filter(Boolean).join(' ') : 'nothing';
}

test('every phrase of the table names the day people mean', () => {
  assert.ok(phrases.length >= 150 && ['de', 'en'].every((language) => phrases.filter((row) => row.language === language).length >= 60), `${phrases.length} phrases`);
  const wrong = phrases.flatMap(({ language, phrase, expected }) => (said(phrase, language) === expected ? [] : [`${language} "${phrase}": ${said(phrase, language)}, expected ${expected}`]));
  assert.deepEqual(wrong, []);
});

test('what is found stands in the text where it says, with the word before it', () => {
  for (const { language, phrase } of phrases) {
    for (const found of recogniseDates(`Grüße! ${phrase} Danke.`, { today, language })) {
      assert.equal(`Grüße! ${phrase} Danke.`.slice(found.from, found.to), found.words);
      assert.ok(isDay(found.day) && isDay(found.start) && found.start <= found.day, phrase);
    }
  }
  assert.equal(recogniseDate('Wir liefern bis spätestens Freitag, 27.11., alle Teile.', { today, language: 'de' })?.words, 'bis spätestens Freitag, 27.11.');
  assert.equal(recogniseDate('We ship no later than next week.', { today, language: 'en' })?.words, 'no later than next week');
});

const anyDay = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays('1999-12-31', count));

test('a day written out in either language is read as that day, in whatever words it stands', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('de', 'en'), anyDay, (day, language, written) => {
      const [year, month, date] = day.split('-').map(Number) as [number, number, number];
      const long = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
      for (const text of [long, `${date}.${month}.${year}`, day]) {
        const found = recogniseDates(`Bitte bis ${text}!`, { today: written, language });
        assert.deepEqual(found.map((one) => one.day), [day], text);
      }
    }),
    { numRuns: 300 },
  );
});

test('weeks hold seven days, belong to the year of their Thursday and are read back', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const week = weekOf(day);
      const { first, last } = daysOfWeek(week)!;
      assert.ok(first <= day && day <= last && weekdayOf(first) === 1 && addDays(first, 6) === last);
      assert.equal(week.slice(0, 4), addDays(mondayOf(day), 3).slice(0, 4));
      const plain = Temporal.PlainDate.from(day);
      assert.equal(week, `${plain.yearOfWeek}-W${String(plain.weekOfYear).padStart(2, '0')}`);
      assert.equal(recogniseDates(`KW ${week.slice(6)}/${week.slice(0, 4)}`, { today: day, language: 'de' })[0]?.week, week);
    }),
  );
  assert.equal(mondayOfWeek(2025, 53), null);
  assert.equal(dayFrom(2026, 2, 29), null);
});

test('no text takes long or breaks, however odd', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), fc.constantFrom(...phrases), (noise, { phrase, language }) => {
      assert.doesNotThrow(() => recogniseDates(`${noise}${phrase}${noise}`, { today, language }));
    }),
    { numRuns: 300 },
  );
  const hostile = ['bis ', '1.', '1.1.', 'in der ', 'KW 1-', 'a', ' ', 'Ende des ', '99', 'nächste Woche '].map((piece) => piece.repeat(20_000));
  for (const text of hostile) assert.doesNotThrow(() => recogniseDates(text, { today, language: 'de' }));
});
