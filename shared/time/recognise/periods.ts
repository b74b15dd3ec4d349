import { addDays, firstOfMonth, lastOfMonth, partsOf } from '../day.ts';
import { mondayOf, weekOf } from '../week.ts';
import { wholeWords } from './rule.ts';
import type { Named, Rule, Situation } from './rule.ts';
import { PART, partOfWeek } from './weeks.ts';
import { MONTH, monthOf } from './words.ts';

const isEarly = (part: string): boolean => /anfang|start|beginning|early|erste/iu.test(part);
const isMiddle = (part: string): boolean => /mitte|mid/iu.test(part);

/** First, 15th or last day of a month (§ 192 BGB); without a part the whole month. */
function ofMonth(year: number, month: number, part: string | undefined): Named {
  const start = firstOfMonth(year, month);
  const last = lastOfMonth(year, month);
  if (part === undefined) return { start, day: last };
  const day = isEarly(part) ? start : isMiddle(part) ? addDays(start, 14) : last;
  return { start, day, end: true };
}

/** The same for a span of several months: its first day, the last day of its first half, its last day. */
function ofMonths(year: number, first: number, count: number, part?: string): Named {
  const start = firstOfMonth(year, first);
  const last = lastOfMonth(year, first + count - 1);
  if (part === undefined) return { start, day: last };
  const half = count % 2 === 0 ? lastOfMonth(year, first + count / 2 - 1) : addDays(firstOfMonth(year, first + (count - 1) / 2), 14);
  return { start, day: isEarly(part) ? start : isMiddle(part) ? half : last, end: true };
}

/** A named month in the year said, or the next one that isn't over. */
function namedMonth(now: Situation, part: string | undefined, month: number, year: string | undefined): Named {
  const here = partsOf(now.today).year;
  const named = ofMonth(year ? Number(year) : here, month, part);
  return year || named.day >= now.today ? named : ofMonth(here + 1, month, part);
}

function numbered(now: Situation, size: 3 | 6, digits: string, rest: { year?: string; part?: string }): Named | null {
  const place = Number(digits);
  if (place < 1 || place > 12 / size) return null;
  const at = (year: number) => ofMonths(year, (place - 1) * size + 1, size, rest.part);
  const here = partsOf(now.today).year;
  if (rest.year) return at(rest.year.length === 2 ? 2000 + Number(rest.year) : Number(rest.year));
  return at(here).day >= now.today ? at(here) : at(here + 1);
}

const ahead = (word: string | undefined): number => (/^(?:übern|uebern)/iu.test(word ?? '') ? 2 : /^(?:n(?:ä|ae)chst|kommend|next|folgend|coming)/iu.test(word ?? '') ? 1 : 0);

/** This, the next or the one after next of week, month, quarter, half year or year. */
function relative(now: Situation, part: string | undefined, word: string | undefined, unit: string): Named {
  const { year, month } = partsOf(now.today);
  const far = ahead(word);
  if (/^(?:woche|week)/iu.test(unit)) {
    const monday = addDays(mondayOf(now.today), far * 7);
    return part ? partOfWeek(part, monday) : { start: monday, day: addDays(monday, 6), week: weekOf(monday) };
  }
  if (/^(?:monat|month)/iu.test(unit)) return ofMonth(year, month + far, part);
  if (/^quart/iu.test(unit)) return ofMonths(year, (Math.ceil(month / 3) - 1 + far) * 3 + 1, 3, part);
  if (/^(?:halbjahr|half)/iu.test(unit)) return ofMonths(year, (Math.ceil(month / 6) - 1 + far) * 6 + 1, 6, part);
  return ofMonths(year + far, 1, 12, part);
}

const UNIT = '(woche|monats?|quartals?|halbjahre?s?|jahre?s?|week|month|quarter|half-year|year)';
const WORD = '((?:über|ueber)?n(?:ä|ae)chste[rnms]?|kommende[rnms]?|folgende[rnms]?|diese[rnms]?|laufende[rnms]?|this|next|coming|the\\scoming)';
const MONTH_WORD = `(?<month>${MONTH})`;
const ordinals: Record<string, string> = { erst: '1', zweit: '2', dritt: '3', viert: '4', first: '1', second: '2', third: '3', fourth: '4' };
const ordinalOf = (said: string): string => /\d/.exec(said)?.[0] ?? ordinals[said.toLowerCase().replace(/e[smnr]?$/u, '')] ?? '0';

/** Months, quarters, years and their parts: Ende November, im Dezember, Monatsende, nächste Woche, Ende nächsten Monats, Q1 2027, mid-December, EOM. */
export const periods: Rule[] = [
  {
    words: wholeWords(`(${PART})[\\s-](?:des\\sMonats\\s)?${MONTH_WORD}(?:\\s(20\\d{2}))?`),
    read: ([, part, month, year], now) => namedMonth(now, part, monthOf(month!), year),
  },
  // Without a part a month stands after a word that a day follows, or with its year: "Mai" and "March" are names, "may" is a verb.
  {
    words: new RegExp(`(?<=(?<!\\p{L})(?:im|bis|bis zum|in|by|until|before|vor|during|this|next|kommenden|nächsten|diesen)\\s)(?!may|march|mar)(${MONTH})(?![\\p{L}\\p{N}]|\\s\\d{1,2}(?!\\d))(?:\\s(20\\d{2}))?`, 'giu'),
    read: ([, month, year], now) => namedMonth(now, undefined, monthOf(month!), year),
  },
  { words: new RegExp(`(?<=(?<!\\p{L})(?:in|by|until|before|during)\\s)(May|March)(?![\\p{L}\\p{N}]|\\s\\d{1,2}(?!\\d))(?:\\s(20\\d{2}))?`, 'gu'), read: ([, month, year], now) => namedMonth(now, undefined, monthOf(month!), year) },
  { words: wholeWords(`(${MONTH})\\s(20\\d{2})`), read: ([, month, year], now) => namedMonth(now, undefined, monthOf(month!), year) },
  { words: /(?<=(?<!\p{L})(?:bis|bis zum|im|by|in|until)\s)(0?[1-9]|1[0-2])\/(20\d{2})(?![\p{L}\p{N}/])/giu, read: ([, month, year]) => ofMonth(Number(year), Number(month), undefined) },
  { words: wholeWords(`(?:(${PART})\\s(?:the\\s)?)?${WORD}\\s${UNIT}`), read: ([, part, word, unit], now) => relative(now, part, word, unit!) },
  { words: wholeWords(`(${PART})\\s(?:des|der|the)\\s(?:laufenden\\s)?${UNIT}`), read: ([, part, unit], now) => relative(now, part, undefined, unit!) },
  { words: wholeWords('(woche|monat|quartal|jahr)e?s?-?(anfang|beginn|mitte|ende)(?:\\s(20\\d{2}))?'), read: ([, unit, part, year], now) => (year && unit!.toLowerCase() === 'jahr' ? ofMonths(Number(year), 1, 12, part!.replace(/beginn/iu, 'anfang')) : relative(now, part!.replace(/beginn/iu, 'anfang'), undefined, unit!)) },
  { words: wholeWords(`(?:im\\slaufe|während|in\\sthe\\scourse)\\s(?:der|des|of\\sthe)\\s(?:laufenden\\s)?${UNIT}`), read: ([, unit], now) => relative(now, undefined, undefined, unit!) },
  { words: wholeWords('wochen(anfang|beginn|mitte)'), read: ([, part], now) => relative(now, part!.replace(/beginn/iu, 'anfang'), undefined, 'woche') },
  { words: wholeWords('(?:the\\s)?(week|month|quarter|year)[\\s-]end|the\\s(month|quarter|year)’?\'?s\\send|(?:eo)([wmqy])'), read: ([said, unit, other, letter], now) => relative(now, 'ende', undefined, unit ?? other ?? { w: 'week', m: 'month', q: 'quarter', y: 'year' }[letter!.toLowerCase()] ?? said!) },
  { words: wholeWords('(?:monats)?ultimo'), read: (_said, now) => relative(now, 'ende', undefined, 'monat') },
  { words: wholeWords('(?:zum\\s|das\\s)?(?:kommenden?\\s|this\\s)?(?:the\\s)?(?:wochenende|weekend)'), read: (_said, now) => ({ start: addDays(mondayOf(now.today), 5), day: addDays(mondayOf(now.today), 6) }) },
  { words: wholeWords('(?:nächste[sn]?|naechste[sn]?|next)\\s(?:wochenende|weekend)'), read: (_said, now) => ({ start: addDays(mondayOf(now.today), 12), day: addDays(mondayOf(now.today), 13) }) },
  {
    words: wholeWords(`(?:(${PART})\\s)?(?:(?:des|im|the)\\s)?(?:Q([1-4])|([1-4])\\.\\s?quartals?|(erste[sn]?|zweite[sn]?|dritte[sn]?|vierte[sn]?|first|second|third|fourth)\\s(?:quartals?|quarter))(?:[\\s/-](?:of\\s|in\\s)?(20\\d{2}|\\d{2}(?![\\d.%])))?`),
    read: ([, part, q, place, word, year], now) => numbered(now, 3, q ?? place ?? ordinalOf(word!), { year, part }),
  },
  {
    words: wholeWords(`(?:(${PART})\\s)?(?:(?:des|im|the)\\s)?(?:H([12])|([12])\\.\\s?halbjahre?s?|(erste[sn]?|zweite[sn]?|first|second)\\s(?:halbjahre?s?|half(?=\\sof)))(?:[\\s/-](?:of\\s|in\\s)?(20\\d{2}))?`),
    read: ([, part, h, place, word, year], now) => numbered(now, 6, h ?? place ?? ordinalOf(word!), { year, part }),
  },
  { words: wholeWords(`(${PART})[\\s-](20\\d{2})`), read: ([, part, year]) => ofMonths(Number(year), 1, 12, part) },
  { words: /(?<=(?<!\p{L})(?:bis|im Jahr|im Laufe des Jahres|by|in|until|before|vor)\s)(20\d{2})(?![\p{L}\p{N}]|[-./]\d|\s(?:Stück|Teile|pieces|parts|Euro|€))/giu, read: ([, year]) => ofMonths(Number(year), 1, 12) },
];
