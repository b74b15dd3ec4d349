import { createRequire } from 'node:module';

interface Holidays {
  getHolidays(year: number, language: string): { date: string; end: Date; start: Date; name: string; type: string; rule: string }[];
  getStates(country: string, language: string): Record<string, string> | undefined;
  getCountries(language: string): Record<string, string>;
}
const Holidays = createRequire(import.meta.url)('date-holidays') as new (country?: string, state?: string) => Holidays;

/** The years that the table holds. */
export const FIRST_YEAR = 2024;
export const LAST_YEAR = 2036;

// Where the partners of European companies are; states where they matter for working days.
const countries = 'DE AT CH LI BE NL LU FR IT ES PT GB IE DK NO SE FI IS EE LV LT PL CZ SK HU SI HR RO BG GR CY MT RS BA ME MK AL MD UA TR US CA MX BR AR CL CO ZA MA TN EG IL AE SA IN CN HK TW JP KR SG MY TH VN ID PH AU NZ'.split(' ');
const withStates = ['DE', 'AT', 'CH', 'GB', 'ES', 'US', 'CA', 'AU'];

/** A country or state: its name in German and English and its holidays, each with both names and its days (MMDD when it is the same in all years). A state names `also` what it has beyond its country, or all when it lacks one of them. */
export interface RegionHolidays {
  name: [string, string];
  also?: string;
  holidays: [string, string, string][];
}

type Days = Map<string, string>;

/** The public holidays of all years: day to both names. */
function daysOf(country: string, state?: string): Days {
  const source = new Holidays(country, state);
  const days: Days = new Map();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const english = new Map(source.getHolidays(year, 'en').map((one) => [`${one.date} ${one.rule}`, one.name]));
    for (const { date, name, type, start, end, rule } of source.getHolidays(year, 'de')) {
      if (type !== 'public') continue;
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
      for (let more = 0; more < length; more++) {
        const day = new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + more * 86_400_000).toISOString().slice(0, 10);
        days.set(day, `${name}|${english.get(`${date} ${rule}`) ?? name}`);
      }
    }
  }
  return days;
}

function grouped(days: Days): RegionHolidays['holidays'] {
  const years = LAST_YEAR - FIRST_YEAR + 1;
  return [...Map.groupBy(days.keys(), (day) => days.get(day)!)].map(([names, all]) => {
    const [german, english] = names.split('|') as [string, string];
    const short = new Set(all.map((day) => day.slice(5).replace('-', '')));
    return [german, english, short.size === 1 && all.length === years ? [...short][0]! : all.map((day) => day.replaceAll('-', '')).join(' ')];
  });
}

/** The public holidays of countries (all of the table unless named) and their states, from date-holidays. */
export function byRegion(wanted: readonly string[] = countries): Record<string, RegionHolidays> {
  const names = { de: new Holidays().getCountries('de'), en: new Holidays().getCountries('en') };
  const regions: Record<string, RegionHolidays> = {};
  for (const country of countries.filter((one) => wanted.includes(one))) {
    const own = daysOf(country);
    regions[country] = { name: [names.de[country]!, names.en[country]!], holidays: grouped(own) };
    const said = withStates.includes(country) ? { de: new Holidays().getStates(country, 'de') ?? {}, en: new Holidays().getStates(country, 'en') ?? {} } : { de: {}, en: {} };
    for (const [state, name] of Object.entries(said.de)) {
      const days = daysOf(country, state);
      const lacks = [...own.keys()].some((day) => !days.has(day));
      const beyond = lacks ? days : new Map([...days].filter(([day]) => !own.has(day)));
      regions[`${country}-${state}`] = { name: [name, said.en[state as keyof typeof said.en] ?? name], ...(lacks ? {} : { also: country }), holidays: grouped(beyond) };
    }
  }
  return regions;
}
