const monthNames = [
  'januar|jänner|jaenner|january|jan', 'februar|feber|february|feb', 'märz|maerz|mrz|march|mar', 'april|apr', 'mai|may', 'juni|june|jun',
  'juli|july|jul', 'august|aug', 'september|sept|sep', 'oktober|october|okt|oct', 'november|nov', 'dezember|december|dez|dec',
];
const weekdayNames = [
  'montag|monday|mon|mo', 'dienstag|tuesday|tues|tue|di', 'mittwoch|wednesday|wed|mi', 'donnerstag|thursday|thurs|thur|thu|do',
  'freitag|friday|fri|fr', 'samstag|sonnabend|saturday|sat|sa', 'sonntag|sunday|sun|so',
];
const numberNames: [number, string][] = [
  [1, 'eine[mnrs]?|ein|one|an|a'], [2, 'zwei|two'], [3, 'drei|three'], [4, 'vier|four'], [5, 'fünf|fuenf|five'], [6, 'sechs|six'], [7, 'sieben|seven'], [8, 'acht|eight'],
  [9, 'neun|nine'], [10, 'zehn|ten'], [11, 'elf|eleven'], [12, 'zwölf|zwoelf|twelve'], [14, 'vierzehn|fourteen'], [20, 'zwanzig|twenty'], [30, 'dreißig|dreissig|thirty'],
];

const longestFirst = (names: string[]): string => names.flatMap((name) => name.split('|')).sort((a, b) => b.length - a.length).join('|');
const place = (names: string[], said: string): number => names.findIndex((each) => each.split('|').includes(said.toLowerCase().replace(/\.$/, ''))) + 1;

/** Pattern of a month's name in German or English, long or short, with the full stop of an abbreviation. */
export const MONTH = `(?:${longestFirst(monthNames)})(?!\\p{L})\\.?`;
/** The same without the end of a word, for German compounds (Dezemberwoche). */
export const MONTH_STEM = `(?:${longestFirst(monthNames)})`;
/** Pattern of a weekday's full name. */
export const WEEKDAY = '(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
/** Pattern of a weekday's name, long or short. */
export const WEEKDAY_OR_SHORT = `(?:${longestFirst(weekdayNames)})(?!\\p{L})\\.?`;
/** Pattern of a small number in digits or words. */
export const NUMBER = `(?:\\d{1,3}|${longestFirst(numberNames.map(([, names]) => names))})`;

/** The number (1 to 12) of a month's name; 0 when it is none. */
export const monthOf = (said: string): number => place(monthNames, said);
/** The number (Monday 1 to Sunday 7) of a weekday's name; 0 when it is none. */
export const weekdayNamed = (said: string): number => place(weekdayNames, said);
/** The value of a small number in digits or words; 0 when it is none. */
export function numberOf(said: string): number {
  if (/^\d+$/.test(said)) return Number(said);
  return numberNames.find(([, names]) => new RegExp(`^(?:${names})$`, 'iu').test(said))?.[0] ?? 0;
}
/** A year of two or four digits. */
export const yearOf = (said: string): number => (said.length === 2 ? 2000 + Number(said) : Number(said));
