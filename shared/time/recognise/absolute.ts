import { addMonths, dayFrom, partsOf } from '../day.ts';
import type { Day } from '../day.ts';
import { single, wholeWords } from './rule.ts';
import type { Named, Rule, Situation } from './rule.ts';
import { MONTH, monthOf, yearOf } from './words.ts';

/** The day of a month and day in the year said, or the next such day from today on. */
function inYear(now: Situation, month: number, date: number, year: string | undefined): Day | null {
  if (year) return dayFrom(yearOf(year), month, date);
  const here = partsOf(now.today).year;
  const day = dayFrom(here, month, date);
  // 29 February may take some years to come.
  if (day && day >= now.today) return day;
  return [1, 2, 3, 4].map((later) => dayFrom(here + later, month, date)).find((found) => found !== null) ?? null;
}

const YEAR = '(?:,?\\s?(\\d{4})|(?<=\\.)(\\d{2})(?!\\s?(?:uhr|:))|\\s[’\'](\\d{2}))?';

function fromTo(now: Situation, from: string, to: string, month: string, year: string | undefined): Named | null {
  const day = inYear(now, monthOf(month), Number(to), year);
  const start = day && dayFrom(partsOf(day).year, monthOf(month), Number(from));
  return start && start <= day ? { start, day } : null;
}

function slashed(now: Situation, first: number, second: number, year: string | undefined): Named | null {
  const european = inYear(now, second, first, year);
  const american = inYear(now, first, second, year);
  return european ? single(european, american ?? undefined) : single(american);
}

/** The day of a month named by its number alone: the next one from today on. */
function nextDate(now: Situation, date: number, whose: string | undefined): Named | null {
  const { year, month } = partsOf(now.today);
  const ahead = whose === undefined ? [0, 1, 2] : [/^(?:nächst|naechst|kommend|next)/iu.test(whose) ? 1 : 0];
  const days = ahead.map((count) => partsOf(addMonths(`${year}-${String(month).padStart(2, '0')}-01`, count))).map((first) => dayFrom(first.year, first.month, date));
  return single(days.find((day) => day !== null && (whose !== undefined || day >= now.today)) ?? null);
}

/** Days said by their number in the calendar: 2026-11-24, 24.11., 24. November, November 24th, the 24th. */
export const absolute: Rule[] = [
  { words: wholeWords('(\\d{4})-(\\d{2})-(\\d{2})(?!-)'), read: ([, year, month, date], now) => single(inYear(now, Number(month), Number(date), year)) },
  // 3.-5.12.2026
  {
    words: /(?<![\p{L}\p{N}.,§-])(\d{1,2})\.\s?(?:-|–|bis|und)\s?(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4})|(\d{2}))?(?![\p{L}\p{N}]|\s?Uhr)/giu,
    read: ([, from, to, month, long, short], now) => {
      const day = inYear(now, Number(month), Number(to), long ?? short);
      const start = day && dayFrom(partsOf(day).year, Number(month), Number(from));
      return start && start <= day ? { start, day } : null;
    },
  },
  {
    words: /(?<![\p{L}\p{N}.,§-]|§\s)(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4})|(\d{2}))?(?![\p{L}\p{N}]|\.\d|,\d|\s?(?:Uhr|€|Euro|%))/giu,
    read: ([, date, month, long, short], now) => single(inYear(now, Number(month), Number(date), long ?? short)),
  },
  // Without the second full stop only after a word that a day follows, or it may be a price or a version.
  {
    words: /(?<=(?<!\p{L})(?:bis|bis zum|am|zum|ab|vor dem|spätestens)\s)(\d{1,2})\.(\d{1,2})(?![\p{L}\p{N}.:]|,\d|\s?(?:Uhr|€|Euro|%|h\b))/giu,
    read: ([, date, month], now) => single(inYear(now, Number(month), Number(date), undefined)),
  },
  {
    words: /(?<![\p{L}\p{N}./,-])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\p{L}\p{N}/])/gu,
    read: ([, first, second, year], now) => slashed(now, Number(first), Number(second), year),
  },
  // 3.-5. Dezember, 3 to 5 December
  {
    words: wholeWords(`(\\d{1,2})\\.?(?:st|nd|rd|th)?\\s?(?:-|–|bis|und|to|and)\\s?(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s?(${MONTH})${YEAR}`),
    read: ([, from, to, month, long, short, mark], now) => fromTo(now, from!, to!, month!, long ?? short ?? mark),
  },
  {
    words: wholeWords(`(?:the\\s)?(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s?(?:of\\s|-)?(${MONTH})${YEAR}`),
    read: ([, date, month, long, short, mark], now) => (month === 'may' ? null : single(inYear(now, monthOf(month!), Number(date), long ?? short ?? mark))),
  },
  {
    words: wholeWords(`(${MONTH})\\s(?:the\\s)?(\\d{1,2})(st|nd|rd|th)?(?:,?\\s(\\d{4}))?(?!\\s?(?:%|€|:|\\.\\d|stück|pieces|uhr|tage|days))`),
    read: ([, month, date, ordinal, year], now) => {
      // In German "November 20 Stück" goes on; in English it is a day.
      const sure = ordinal !== undefined || year !== undefined || now.language === 'en';
      return sure && month !== 'may' && month !== 'march' ? single(inYear(now, monthOf(month!), Number(date), year)) : null;
    },
  },
  {
    words: /(?<=(?<!\p{L})(?:am|zum|bis|ab|den|vor dem|spätestens)\s)(\d{1,2})\.(?:\s(des|dieses|diesen|nächsten|naechsten|kommenden)\s(?:laufenden\s)?Monats|\s?(d)\.\s?M\.)?(?![\p{L}\p{N}]|\.?\d|\s\p{Lu})/gu,
    read: ([, date, whose, short], now) => nextDate(now, Number(date), whose ?? short),
  },
  {
    words: wholeWords('(?:the\\s)(\\d{1,2})(?:st|nd|rd|th)(?:\\sof\\s(this|next|the)\\smonth)?(?!\\s(?:of|floor|time|quarter|week|day|attempt|edition|version))'),
    read: ([, date, whose], now) => nextDate(now, Number(date), whose),
  },
];
