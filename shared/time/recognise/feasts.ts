import { addDays, dayFrom, partsOf, weekdayOf } from '../day.ts';
import type { Day } from '../day.ts';
import { easterOf } from '../easter.ts';
import { single, wholeWords } from './rule.ts';
import type { Named, Rule, Situation } from './rule.ts';
import { yearOf } from './words.ts';

const afterEaster = (days: number) => (year: number) => addDays(easterOf(year), days);
const fixed = (month: number, day: number) => (year: number) => dayFrom(year, month, day)!;
/** The Sunday so many weeks before the fourth of Advent, which is the last Sunday before 25 December. */
const advent = (place: number) => (year: number) => addDays(`${year}-12-24`, -(weekdayOf(`${year}-12-24`) % 7) - (4 - place) * 7);

const feasts: [string, (year: number) => Day][] = [
  ['karfreitag|good\\sfriday', afterEaster(-2)],
  ['ostersonntag|ostern|easter\\ssunday|easter(?!\\smonday)', afterEaster(0)],
  ['ostermontag|easter\\smonday', afterEaster(1)],
  ['gründonnerstag|maundy\\sthursday', afterEaster(-3)],
  ['(?:christi\\s)?himmelfahrt|vatertag|ascension\\sday', afterEaster(39)],
  ['pfingstsonntag|pfingsten|whitsun|whit\\ssunday|pentecost', afterEaster(49)],
  ['pfingstmontag|whit\\smonday', afterEaster(50)],
  ['fronleichnam|corpus\\schristi', afterEaster(60)],
  ['rosenmontag', afterEaster(-48)],
  ['aschermittwoch|ash\\swednesday', afterEaster(-46)],
  ['heiligabend|heilig\\sabend|christmas\\seve', fixed(12, 24)],
  ['weihnachten|christmas(?!\\seve|\\sday|\\sholidays|\\sparty)', fixed(12, 24)],
  ['(?:erste[nr]?|1\\.)\\sweihnachts(?:feier)?tag|christmas\\sday', fixed(12, 25)],
  ['(?:zweite[nr]?|2\\.)\\sweihnachts(?:feier)?tag|boxing\\sday', fixed(12, 26)],
  ['silvester|new\\syear[’\']?s\\seve', fixed(12, 31)],
  ['jahreswechsel|turn\\sof\\sthe\\syear', fixed(12, 31)],
  ['neujahr|new\\syear[’\']?s\\sday|(?:the\\s)?new\\syear(?![’\']?s)', fixed(1, 1)],
  ['(?:heilige\\s)?drei\\skönige|dreikönig(?:stag)?|epiphany', fixed(1, 6)],
  ['nikolaus(?:tag)?', fixed(12, 6)],
  ['tag\\sder\\sarbeit|maifeiertag|labour\\sday', fixed(5, 1)],
  ['tag\\sder\\sdeutschen\\seinheit', fixed(10, 3)],
  ['reformationstag', fixed(10, 31)],
  ['allerheiligen|all\\ssaints[’\']?(?:\\sday)?', fixed(11, 1)],
  ['(?:erste[nr]?|1\\.)\\sadvent|first\\s(?:sunday\\sof\\s|of\\s)?advent', advent(1)],
  ['(?:zweite[nr]?|2\\.)\\sadvent', advent(2)],
  ['(?:dritte[nr]?|3\\.)\\sadvent', advent(3)],
  ['(?:vierte[nr]?|4\\.)\\sadvent', advent(4)],
];

function inTime(now: Situation, on: (year: number) => Day, year: string | undefined): Named | null {
  if (year) return single(on(yearOf(year)));
  const here = partsOf(now.today).year;
  return single(on(here) >= now.today ? on(here) : on(here + 1));
}

/** Days by their feast: bis Weihnachten (24 December, as people mean it), vor Ostern, Pfingstmontag 2027, Good Friday, zwischen den Jahren. */
export const feastDays: Rule[] = [
  ...feasts.map(([names, on]): Rule => ({ words: wholeWords(`(?:${names})(?:\\s(20\\d{2}))?`), read: (said, now) => inTime(now, on, said[1]) })),
  {
    words: wholeWords('zwischen\\sden\\sjahren|between\\schristmas\\sand\\snew\\syear'),
    read: (_said, now) => ({ start: `${partsOf(now.today).year}-12-27`, day: `${partsOf(now.today).year}-12-31` }),
  },
];
