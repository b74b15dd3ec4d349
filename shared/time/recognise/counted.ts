import { addDays, addMonths, weekdayOf } from '../day.ts';
import type { Day } from '../day.ts';
import { mondayOf } from '../week.ts';
import { single, wholeWords } from './rule.ts';
import type { Named, Rule, Situation } from './rule.ts';
import { NUMBER, WEEKDAY, numberOf, weekdayNamed } from './words.ts';
import { upcoming } from './weekdays.ts';

/** So many days on, counting only the first 5 (Monday to Friday) or 6 (with Saturday) of each week. */
function countDays(day: Day, count: number, ofWeek: 5 | 6): Day {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (weekdayOf(at) <= ofWeek) left -= 1;
  }
  return at;
}

/** A span counted from a day. Months and quarters end on the same day of the month (§ 188 BGB); Werktage count Saturdays (§ 3 BUrlG), Arbeitstage don't. */
function later(now: Situation, from: Day, count: number, unit: string): Named | null {
  if (count < 1 || count > 400) return null;
  if (/^(?:arbeits|working|business)/iu.test(unit)) return single(now.addWorkingDays?.(from, count) ?? countDays(from, count, 5));
  if (/^werktag/iu.test(unit)) return single(countDays(from, count, 6));
  if (/^(?:stunde|hour)/iu.test(unit)) return single(addDays(from, Math.ceil(count / 24)));
  if (/^(?:tag|day)/iu.test(unit)) return single(addDays(from, count));
  if (/^(?:woche|week)/iu.test(unit)) return single(addDays(from, count * 7));
  return single(addMonths(from, count * (/^(?:monat|month)/iu.test(unit) ? 1 : /^quart/iu.test(unit) ? 3 : 12)));
}

const UNIT = '(arbeitstage?n?|werktage?n?|(?:working|business)\\sdays?|tage?n?|days?|stunden?|hours?|wochen?|weeks?|monate?n?|months?|quartale?n?|quarters?|jahre?n?|years?)';

/** Days counted from today or another day: heute, übermorgen, in drei Wochen, binnen 10 Arbeitstagen, within a fortnight, two weeks from Friday. */
export const counted: Rule[] = [
  { words: wholeWords(`(?:in|binnen|innerhalb(?:\\s(?:von|der\\snächsten))?|within|within\\sthe\\snext|in\\sden\\snächsten|in\\sthe\\snext|over\\sthe\\snext)\\s(?:(?:ca\\.?|circa|etwa|rund|about|approximately|around)\\s)?(?:\\d{1,2}\\s?(?:-|–|bis|to|or|oder)\\s?)?(${NUMBER})\\s?${UNIT}(?:['’]?\\stime)?`), read: ([, count, unit], now) => later(now, now.today, numberOf(count!), unit!) },
  { words: wholeWords(`(${NUMBER})\\s${UNIT}\\sfrom\\s(?:now|today)`), read: ([, count, unit], now) => later(now, now.today, numberOf(count!), unit!) },
  { words: wholeWords(`(?:heute|today)\\sin\\s(${NUMBER})\\s${UNIT}`), read: ([, count, unit], now) => later(now, now.today, numberOf(count!), unit!) },
  { words: wholeWords(`(?:morgen|tomorrow)\\sin\\s(${NUMBER})\\s${UNIT}`), read: ([, count, unit], now) => later(now, addDays(now.today, 1), numberOf(count!), unit!) },
  { words: wholeWords(`(${NUMBER})\\s${UNIT}\\sfrom\\s(${WEEKDAY})`), read: ([, count, unit, weekday], now) => later(now, upcoming(now, weekdayNamed(weekday!)), numberOf(count!), unit!) },
  { words: wholeWords('(?:in|binnen|innerhalb|within)\\s(?:(?:von|eine[rs]|einem|a|half\\sa|half)\\s)?(?:halben\\sjahr(?:es)?|half\\sa\\syear|half\\syear|halbjahr)'), read: (_said, now) => single(addMonths(now.today, 6)) },
  { words: wholeWords('(?:in|within)\\s(?:a|one)\\sfortnight|a\\sfortnight\\sfrom\\s(?:now|today)|(?:today|tomorrow)\\sfortnight'), read: ([said], now) => single(addDays(now.today, /tomorrow/iu.test(said!) ? 15 : 14)) },
  { words: wholeWords('(?:in|binnen)\\s(?:anderthalb|eineinhalb)\\s(jahren|monaten)'), read: ([, unit], now) => single(/^j/iu.test(unit!) ? addMonths(now.today, 18) : addDays(addMonths(now.today, 1), 15)) },
  { words: wholeWords('a\\sweek\\s(?:from\\s)?today|today\\sweek'), read: (_said, now) => single(addDays(now.today, 7)) },
  { words: wholeWords('a\\sweek\\s(?:from\\s)?tomorrow|tomorrow\\sweek'), read: (_said, now) => single(addDays(now.today, 8)) },
  { words: wholeWords('(?:übermorgen|uebermorgen|(?:the\\s)?day\\safter\\stomorrow)'), read: (_said, now) => single(addDays(now.today, 2)) },
  { words: wholeWords('(?:heute(?:\\s(?:noch|früh|morgen|vormittag|mittag|nachmittag|abend|nacht))?|noch\\sheute|today|tonight|this\\s(?:morning|afternoon|evening)|(?:by\\s)?(?:end\\sof\\s(?:the\\s)?(?:day|business)|close\\sof\\s(?:business|play)|eod|eob|cob)(?:\\stoday)?|feierabend)'), read: (_said, now) => single(now.today) },
  { words: wholeWords('(?:end\\sof\\s(?:the\\s)?(?:day|business)|close\\sof\\sbusiness|eod|cob|first\\sthing|early)\\stomorrow|tomorrow(?:\\s(?:morning|afternoon|evening|night|noon))?'), read: (_said, now) => single(addDays(now.today, 1)) },
  // "Guten Morgen" greets, "am Morgen" and "jeden Morgen" name an hour.
  { words: /(?<![\p{L}\p{N}]|(?:gut|jed|dies|am|an|der|den|die|das|vom|von heute auf|zum|heute|gestern)(?:en|em)?\s)morgen(?:\s(?:früh|vormittag|mittag|nachmittag|abend))?(?![\p{L}\p{N}])/giu, read: (_said, now) => single(addDays(now.today, 1)) },
  { words: wholeWords('(?:first\\sthing\\snext\\sweek)'), read: (_said, now) => single(addDays(mondayOf(now.today), 7)) },
];
