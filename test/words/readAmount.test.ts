import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAmount } from '../../web/words/readAmount.ts';

test('numbers are read as people of each language type them', () => {
  const table: [string, 'de' | 'en', number][] = [
    ['82,5', 'de', 82.5], ['82.5', 'de', 82.5], ['1.250', 'de', 1250], ['1.250,75', 'de', 1250.75], ['-3', 'de', -3], ['−3,5', 'de', -3.5], ['1 250', 'de', 1250],
    ['82.5', 'en', 82.5], ['82,5', 'en', 82.5], ['1,250', 'en', 1250], ['1,250.75', 'en', 1250.75], ['0.125', 'en', 0.125], ['0,125', 'de', 0.125],
    ['', 'de', Number.NaN], ['viel', 'de', Number.NaN], ['1,2,3', 'de', Number.NaN], ['1e5', 'en', Number.NaN],
  ];
  for (const [typed, language, value] of table) assert.equal(readAmount(typed, language), value, `${typed} (${language})`);
});
