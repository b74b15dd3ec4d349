import { getCountrySpecifications, isValidIBAN } from 'ibantools';
import type { Hit } from './hit.ts';

const lengths = new Map(Object.entries(getCountrySpecifications()).map(([country, { chars }]) => [country, chars]));
const isAlnum = (char: string): boolean => /^[0-9A-Za-z]$/.test(char);
const isBetween = (char: string): boolean => /^[ \u00a0\u2007\u2009\u202f\-.]$/.test(char);

/** Finds international bank account numbers whose length, structure and check digits (ISO 13616, MOD 97) are right, blanks or not. */
export function findIbans(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const begin of text.matchAll(/(?<![\p{L}\p{N}])[A-Za-z]{2}[ \u00a0]?\d{2}/gu)) {
    const length = lengths.get(begin[0].slice(0, 2).toUpperCase());
    const read = length ? take(text, begin.index, length) : null;
    if (read && isValidIBAN(read.value.toUpperCase())) hits.push({ found: 'iban', from: begin.index, to: read.to });
  }
  return hits;
}

/** So many letters and digits from here on, at most one blank between two of them. */
function take(text: string, from: number, count: number): { value: string; to: number } | null {
  let value = '';
  let between = 0;
  for (let i = from; i < text.length; i++) {
    const char = text[i]!;
    if (isAlnum(char)) {
      value += char;
      between = 0;
      if (value.length === count) return i + 1 < text.length && isAlnum(text[i + 1]!) ? null : { value, to: i + 1 };
    } else if (!isBetween(char) || ++between > 1) return null;
  }
  return null;
}
