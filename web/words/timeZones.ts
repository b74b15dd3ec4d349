import type { Language } from '../../shared/api/basics.ts';
import { cities } from '../../shared/words/cities.ts';
import type { Option } from '../parts/Choice.tsx';

const madeOf = new Map<Language, Option<string>[]>();

/** All time zones by their city, with the name of the time there; `own` is among them though this browser may not know it. */
export function timeZones(language: Language, own: string): Option<string>[] {
  const known = madeOf.get(language) ?? inWords(Intl.supportedValuesOf('timeZone'), language);
  madeOf.set(language, known);
  return known.some((one) => one.value === own) ? known : [...inWords([own], language), ...known];
}

const inWords = (zones: readonly string[], language: Language): Option<string>[] => zones.map((zone) => optionOf(zone, language)).toSorted((one, other) => one.word.localeCompare(other.word, language));

/** A time zone as its city and the name of the time there. */
export function timeZoneWord(zone: string, language: Language): string {
  const { word, hint } = optionOf(zone, language);
  return hint ? `${word}, ${hint}` : word;
}

function optionOf(zone: string, language: Language): Option<string> {
  const parts = zone.split('/');
  const city = parts.at(-1)!;
  const word = cities[city]?.[language] ?? city.replaceAll('_', ' ');
  const hint = timeIn(zone, language);
  // Three parts are a city in a state, and there may be another of that name.
  const state = parts.length > 2 ? ` (${parts.at(-2)!.replaceAll('_', ' ')})` : '';
  return { value: zone, word: `${word}${state}`, ...(hint ? { hint } : {}), found: `${zone.replaceAll('_', ' ')} ${cities[city]?.en ?? ''}` };
}

function timeIn(timeZone: string, language: Language): string | undefined {
  try {
    return new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts().find((part) => part.type === 'timeZoneName')?.value;
  } catch {
    return undefined;
  }
}
