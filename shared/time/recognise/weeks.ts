import { addDays, firstOfMonth, lastOfMonth, partsOf } from '../day.ts';
import { mondayOf, mondayOfWeek, weekOf } from '../week.ts';
import { single, wholeWords } from './rule.ts';
import type { Named, Rule, Situation } from './rule.ts';
import { MONTH, MONTH_STEM, WEEKDAY_OR_SHORT, monthOf, weekdayNamed, yearOf } from './words.ts';

/** Pattern of the words for the beginning, middle or end of a period, with their articles. */
export const PART = '(?:zum\\s)?(?:anfang|mitte|ende|the\\s(?:start|beginning|middle|end)\\sof|(?:start|beginning|middle|end)\\sof|early|mid|late)';

/** Monday, Wednesday or Friday for the beginning, middle or end of the week that begins on a Monday. */
export function partOfWeek(part: string, monday: string): Named {
  const early = /anfang|start|beginning|early/iu.test(part);
  const middle = /mitte|mid/iu.test(part);
  const day = addDays(monday, early ? 0 : middle ? 2 : 4);
  return { start: day, day, ...(!early && !middle && { start: monday, end: true }) };
}

/** The numbered week in the year said, or the next one that isn't over. */
function mondayNext(now: Situation, week: number, year: string | undefined): string | null {
  if (year) return mondayOfWeek(yearOf(year), week);
  const here = Number(weekOf(now.today).slice(0, 4));
  const monday = mondayOfWeek(here, week);
  return monday !== null && addDays(monday, 6) >= now.today ? monday : mondayOfWeek(here + 1, week);
}

/** Weeks from a first to a last one, as one span; the last one names it. */
function span(monday: string, last: string | null): Named | null {
  return last === null || last < monday ? null : { start: monday, day: addDays(last, 6), week: weekOf(last) };
}

// "KW 2/27" means a year, "KW 48/49" two weeks that follow each other.
const isYear = (now: Situation, week: number, said: string): boolean => said.length === 4 || (Number(said) !== week + 1 && Math.abs(yearOf(said) - partsOf(now.today).year) <= 5);

function readWeek(said: (string | undefined)[], now: Situation): Named | null {
  const [, part, weekday, digits, ordinal, joined, second, year] = said;
  const week = Number(digits ?? ordinal);
  const tail = joined === '/' && second !== undefined && isYear(now, week, second) ? second : year;
  const monday = mondayNext(now, week, tail);
  if (monday === null) return null;
  if (second !== undefined && tail !== second) return span(monday, mondayOfWeek(Number(addDays(monday, 3).slice(0, 4)), Number(second)));
  if (weekday) return single(addDays(monday, weekdayNamed(weekday) - 1));
  return part ? partOfWeek(part, monday) : { start: monday, day: addDays(monday, 6), week: weekOf(monday) };
}

const places: Record<string, number> = { erst: 1, zweit: 2, dritt: 3, viert: 4, first: 1, second: 2, third: 3, fourth: 4, letzt: 0, last: 0 };

/** A week of a month: the first one holds its fourth day, as the first week of a year does; the last one its fourth last. */
function weekOfMonth(now: Situation, place: number, month: number): Named {
  const here = partsOf(now.today).year;
  const [week] = [here, here + 1].map((year) => mondayOf(place === 0 ? addDays(lastOfMonth(year, month), -3) : addDays(firstOfMonth(year, month), 3 + (place - 1) * 7))).filter((monday) => addDays(monday, 6) >= now.today);
  return { start: week!, day: addDays(week!, 6), week: weekOf(week!) };
}

const NAME = '(?:KWs?|CW|kalenderwochen?|calendar\\sweeks?|weeks?|wk)';

/** Calendar weeks: KW 48, Kalenderwoche 48/2026, 48. KW, Freitag KW 48, Ende KW 48, week 48, 2026-W48. */
export const weeks: Rule[] = [
  {
    words: wholeWords(
      `(?:(${PART})\\s(?:der\\s)?)?(?:(${WEEKDAY_OR_SHORT}),?\\s(?:(?:in|of|der|in\\sder)\\s)?)?(?:${NAME}\\.?\\s?(\\d{1,2})|(\\d{1,2})\\.\\s?(?:KW|kalenderwoche))(?:\\s?(-|–|/|bis|to|und|and)\\s?(?:${NAME}\\s?)?(\\d{4}|\\d{2}|\\d))?(?:(?:/|\\s(?:of\\s|in\\s)?)(20\\d{2}))?(?!\\s?(?:of\\s(?!20)|hours|uhr|stück|[.,]\\d))`,
    ),
    read: readWeek,
  },
  {
    words: wholeWords(`(?:der\\s|die\\s|the\\s)?(erste|zweite|dritte|vierte|letzte|first|second|third|fourth|last)[nr]?\\s(?:(${MONTH_STEM})woche|(?:week\\s(?:of|in)|woche\\s(?:im|des))\\s(${MONTH}))`),
    read: ([, place, joined, apart], now) => weekOfMonth(now, places[place!.toLowerCase().replace(/(?<=t)e$/u, '')]!, monthOf((joined ?? apart)!)),
  },
  {
    words: wholeWords('(\\d{4})-?W(\\d{2})(?:-([1-7]))?'),
    read: ([, year, week, weekday]) => {
      const monday = mondayOfWeek(Number(year), Number(week));
      if (monday === null) return null;
      return weekday ? single(addDays(monday, Number(weekday) - 1)) : { start: monday, day: addDays(monday, 6), week: weekOf(monday) };
    },
  },
];
