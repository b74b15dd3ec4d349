import type { Language } from '../../shared/api/basics.ts';

// What Unicode names as a region besides countries.
const noCountries = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** All countries as two letters (ISO 3166-1) and name, by their names in a language. */
export function countriesIn(language: Language): { value: string; word: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  // Codes of countries that have gone lead to another one.
  const current = codes.filter((code) => !noCountries.has(code) && new Intl.Locale(`und-${code}`).region === code);
  return current.flatMap((value) => ({ value, word: names.of(value) ?? '' })).filter(({ word }) => word !== '').toSorted((one, other) => one.word.localeCompare(other.word, language));
}
