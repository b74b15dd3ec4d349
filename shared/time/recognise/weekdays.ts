import { addDays, weekdayOf } from '../day.ts';
import { mondayOf } from '../week.ts';
import { single, wholeWords } from './rule.ts';
import type { Named, Rule, Situation } from './rule.ts';
import { WEEKDAY, WEEKDAY_OR_SHORT, weekdayNamed } from './words.ts';

/** The first such weekday after today. */
export const upcoming = (now: Situation, weekday: number): string => addDays(now.today, (weekday - weekdayOf(now.today) + 6) % 7 + 1);

const inWeek = (now: Situation, weekday: number, ahead: number): string => addDays(mondayOf(now.today), ahead * 7 + weekday - 1);

function withWord(now: Situation, word: string, weekday: number): Named | null {
  if (/^(?:übernächst|uebernaechst)/iu.test(word)) return single(inWeek(now, weekday, 2));
  // Between Monday and Friday "nächsten Freitag" is the one of next week for most, the one of this week for some.
  if (/^(?:nächst|naechst|next)/iu.test(word)) return single(inWeek(now, weekday, 1), upcoming(now, weekday));
  const here = inWeek(now, weekday, 0);
  return single(/^(?:dies|this)/iu.test(word) && !/coming/iu.test(word) && here >= now.today ? here : upcoming(now, weekday));
}

const DAYTIME = '(?:mittag|\\s?(?:früh|morgen|vormittag|nachmittag|abend|morning|afternoon|evening|night))?';

/** Weekdays: Freitag, kommenden Freitag, nächsten Freitag, Freitag nächster Woche, Friday week, Freitag in acht Tagen. */
export const weekdays: Rule[] = [
  {
    words: wholeWords(`(?:(?:der|den|dem)\\s)?((?:über|ueber)?n(?:ä|ae)chste[nmr]?|kommende[nmr]?|diese[nmr]?|this\\scoming|this|coming|next)\\s(${WEEKDAY})${DAYTIME}`),
    read: ([, word, weekday], now) => withWord(now, word!, weekdayNamed(weekday!)),
  },
  {
    words: wholeWords(`(${WEEKDAY})(?:\\s(?:der|in\\sder))?\\s((?:über|ueber)?n(?:ä|ae)chste[rn]?|kommende[rn]?|diese[rn]?|next|this)\\s(?:woche|week)`),
    read: ([, weekday, word], now) => single(inWeek(now, weekdayNamed(weekday!), /^(?:übern|uebern)/iu.test(word!) ? 2 : /^(?:dies|this)/iu.test(word!) ? 0 : 1)),
  },
  {
    words: wholeWords(`(?:(?:n(?:ä|ae)chste|kommende|this|next)\\s(?:woche|week))\\s(?:am\\s|on\\s)?(${WEEKDAY})`),
    read: ([said, weekday], now) => single(inWeek(now, weekdayNamed(weekday!), /^this/iu.test(said!) ? 0 : 1)),
  },
  { words: wholeWords(`(${WEEKDAY})\\sweek`), read: ([, weekday], now) => single(addDays(upcoming(now, weekdayNamed(weekday!)), 7)) },
  { words: wholeWords(`(${WEEKDAY})\\safter\\snext`), read: ([, weekday], now) => single(inWeek(now, weekdayNamed(weekday!), 2)) },
  // In daily speech eight days are a week (a period of eight days by § 359 HGB is not meant here: a weekday is named).
  { words: wholeWords(`(${WEEKDAY})\\sin\\s(?:acht\\stagen|8\\stagen|einer\\swoche|a\\sweek)`), read: ([, weekday], now) => single(addDays(upcoming(now, weekdayNamed(weekday!)), 7)) },
  { words: wholeWords(`(?:a\\sweek\\son|a\\sweek\\sfrom)\\s(${WEEKDAY})`), read: ([, weekday], now) => single(addDays(upcoming(now, weekdayNamed(weekday!)), 7)) },
  { words: wholeWords(`(${WEEKDAY})${DAYTIME}`), read: ([, weekday], now) => single(upcoming(now, weekdayNamed(weekday!))) },
  // Short names are words of their own ("so", "mi", "sat"): only after a word that a day follows.
  {
    words: /(?<=(?<!\p{L})(?:bis|am|zum|bis zum|spätestens|by|on|until|before|this|next)\s)(Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?/gu,
    read: ([, weekday], now) => single(upcoming(now, weekdayNamed(weekday!))),
  },
];

/** A weekday before a day of the calendar belongs to it: "Mi., 25.11.", "Friday, 27 November". */
export const weekdayBefore = new RegExp(`(?<![\\p{L}\\p{N}])${WEEKDAY_OR_SHORT},?\\s(?:(?:den|dem|der|the)\\s)?$`, 'iu');
