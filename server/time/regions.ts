import type { Language } from '../../shared/api/basics.ts';
import type { Day } from '../../shared/time/day.ts';
import type { WorkCalendar } from '../../shared/time/workingDays.ts';
import table from './holidays.json' with { type: 'json' };

interface RegionHolidays {
  name: string[];
  also?: string;
  holidays: string[][];
}

const regions = table.regions as Record<string, RegionHolidays>;
const YEARS = Array.from({ length: 13 }, (_, place) => 2024 + place);

/** Where the names and days of the holidays come from. */
export const holidaySource: string = table.source;

/** Whether holidays of this country or state are known. */
export const isRegion = (region: string): boolean => Object.hasOwn(regions, region);

/** All countries and states whose holidays are known, by name in a language. */
export function allRegions(language: Language): { region: string; name: string }[] {
  const name = (region: string): string => regions[region]!.name[language === 'de' ? 0 : 1]!;
  const full = Object.keys(regions).map((region) => ({ region, name: region.length === 2 ? name(region) : `${name(region.slice(0, 2))}, ${name(region)}` }));
  return full.toSorted((a, b) => a.name.localeCompare(b.name, language));
}

const dashed = (digits: string): Day => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;

function addHolidays(days: Map<Day, string>, region: string, language: Language): void {
  const { also, holidays } = regions[region]!;
  if (also !== undefined) addHolidays(days, also, language);
  for (const [german, english, when] of holidays as [string, string, string][]) {
    const all = when.length === 4 ? YEARS.map((year) => `${year}${when}`) : when.split(' ');
    for (const day of all) days.set(dashed(day), language === 'de' ? german : english);
  }
}

const made = new Map<string, WorkCalendar>();

// The weekends of the CLDR; Intl.Locale.getWeekInfo counts Monday 1 to Sunday 7, as we do.
const weekendOf = (country: string): number[] => [...(new Intl.Locale(`und-${country}`) as Intl.Locale & { getWeekInfo(): { weekend: number[] } }).getWeekInfo().weekend];

/** When people of a country or state don't work, 2024 to 2036. Of a state that isn't known its country holds; of an unknown country only its weekends. */
export function calendarOf(region: string, language: Language): WorkCalendar {
  const known = isRegion(region) ? region : region.slice(0, 2);
  const key = `${known} ${language}`;
  const before = made.get(key);
  if (before) return before;
  const holidays = new Map<Day, string>();
  if (isRegion(known)) addHolidays(holidays, known, language);
  const calendar = { weekend: weekendOf(known.slice(0, 2)), holidays };
  made.set(key, calendar);
  return calendar;
}
