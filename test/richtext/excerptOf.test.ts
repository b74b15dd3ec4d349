import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf } from '../../shared/richtext/excerptOf.ts';

test('an excerpt stands on one line, keeps lines apart, and ends with a whole word', () => {
  const table: [string, number, string][] = [
    ['Danke.', 20, 'Danke.'],
    ['Ab heute gilt:\nHelm\nSchuhe', 40, 'Ab heute gilt: Helm · Schuhe'],
    ['Größe\tMenge\n42\t3', 40, 'Größe · Menge · 42 · 3'],
    ['Was gehört da hinein?', 14, 'Was gehört da …'],
    ['Was gehört da hinein?', 16, 'Was gehört da …'],
    ['Gleitringdichtungen', 10, 'Gleitringd …'],
    ['Erst dies, dann das', 12, 'Erst dies …'],
    ['', 10, ''],
  ];
  for (const [text, chars, excerpt] of table) assert.equal(excerptOf(text, chars), excerpt);
});
