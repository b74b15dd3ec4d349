import { spelled } from './parseQuery.ts';

const months = [
  ['januar', 'january', 'jan', 'janner'], ['februar', 'february', 'feb'], ['marz', 'march', 'mar', 'mrz'], ['april', 'apr'], ['mai', 'may'], ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'], ['august', 'aug'], ['september', 'sep', 'sept'], ['oktober', 'october', 'okt', 'oct'], ['november', 'nov'], ['dezember', 'december', 'dez', 'dec'],
];
const days: Record<string, number> = { heute: 0, today: 0, gestern: 1, yesterday: 1, vorgestern: 2 };

/** A day a person wrote, and whether the word after it belonged to it. */
export interface SaidDay {
  day: Temporal.PlainDate;
  tookNext: boolean;
}

function dayFrom(year: number, month = 1, day = 1): Temporal.PlainDate | null {
  try {
    return year < 1970 || year > 9999 ? null : Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The last such day or month that is not to come, where the year is left out. */
const past = (today: Temporal.PlainDate, month: number, day = 1): Temporal.PlainDate | null => {
  const here = dayFrom(today.year, month, day);
  return here && Temporal.PlainDate.compare(here, today) > 0 ? dayFrom(today.year - 1, month, day) : here;
};

/** The month by any of its names, 1 to 12; 0 for other words. */
const monthOf = (word: string): number => months.findIndex((names) => names.includes(word)) + 1;

function byName(day: number, month: number, year: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (month === 0) return null;
  return year ? dayFrom(Number(year), month, day) : past(today, month, day);
}

function byNumbers(value: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2] ?? 1), Number(iso[3] ?? 1));
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/.exec(value);
  if (german) return german[3] ? dayFrom(Number(german[3].padStart(4, '20')), Number(german[2]), Number(german[1])) : past(today, Number(german[2]), Number(german[1]));
  const inWords = /^(\d{1,2})\.? ([\p{L}]+)\.?(?: (\d{4}))?$/u.exec(value);
  if (inWords) return byName(Number(inWords[1]), monthOf(spelled(inWords[2]!)), inWords[3], today);
  const month = /^(\d{1,2})\/(\d{4})$/.exec(value);
  return month ? dayFrom(Number(month[2]), Number(month[1])) : null;
}

/** The day a value names, of a month or year its first: 2026-11-01, 1.11.2026, 15. November, 11/2026, November 2026, gestern. Null when it names none. */
export function dayOf(value: string, next: string | null, today: Temporal.PlainDate): SaidDay | null {
  const numbers = byNumbers(value.trim(), today);
  if (numbers) return { day: numbers, tookNext: false };
  const [word = '', year = null] = spelled(value).split(' ');
  if (Object.hasOwn(days, word)) return { day: today.subtract({ days: days[word]! }), tookNext: false };
  const month = monthOf(word);
  if (month === 0) return null;
  const said = year ?? next;
  const named = said !== null && /^\d{4}$/.test(said) ? dayFrom(Number(said), month) : null;
  if (named) return { day: named, tookNext: year === null };
  const guessed = past(today, month);
  return guessed && { day: guessed, tookNext: false };
}
