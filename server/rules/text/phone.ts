import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Hit } from './hit.ts';

// Numbers as people write them: with the country, or with the 0 of the area. What begins otherwise is a part number more often.
const candidates = /(?<![\p{L}\p{N}.,/-])(?:\+|00(?=[1-9])|\(?0(?=[1-9]))\d[\d ()/.\-\u00a0\u2009\u202f\u2011\u2013]{4,22}\d(?![\p{L}\p{N}])/gu;
const most = 200;

/** Finds telephone numbers that exist by the numbering plan of their country, Germany where none is given. */
export function findPhones(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(candidates)) {
    if (hits.length >= most) break;
    const digits = match[0].replace(/\D/g, '').length;
    if (digits < 7 || digits > 17) continue;
    const given = match[0].startsWith('00') ? `+${match[0].slice(2)}` : match[0];
    if (parsePhoneNumberFromString(given, 'DE')?.isValid()) hits.push({ found: 'phone', from: match.index, to: match.index + match[0].length });
  }
  return hits;
}
