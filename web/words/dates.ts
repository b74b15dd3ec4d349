import type { Language } from '../../shared/api/basics.ts';

type Speech = { language: Language; timeZone: string };
export type NearDay = 'today' | 'yesterday' | 'tomorrow';

const locale = (language: Language): string => (language === 'de' ? 'de-DE' : 'en-GB');
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf({ language, timeZone }: Speech, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  const found = formats.get(key) ?? new Intl.DateTimeFormat(locale(language), { timeZone, ...options });
  formats.set(key, found);
  return found;
}

/** The calendar day (YYYY-MM-DD) of a moment in a time zone. */
export const dayOf = (moment: Date, timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
/** Whole days from one calendar day to another. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
export const timeOf = (moment: Date, speech: Speech): string => formatOf(speech, { hour: '2-digit', minute: '2-digit' }).format(moment);
/** The hour of the day that it is now, 0 to 23. */
export const hourNow = (timeZone: string): number => Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(new Date()));
/** What people call a time zone: "MEZ". */
export const zoneName = (speech: Speech): string => formatOf(speech, { timeZoneName: 'shortGeneric' }).formatToParts(new Date()).find((part) => part.type === 'timeZoneName')?.value ?? speech.timeZone;
/** Today's calendar day. */
export const todayIn = (timeZone: string): string => dayOf(new Date(), timeZone);
/** With weekday, date, time and zone: for titles and screen readers. */
export const exactly = (moment: Date, speech: Speech): string => formatOf(speech, { dateStyle: 'full', timeStyle: 'short' }).format(moment);

export function nearDay(day: string, today: string): NearDay | null {
  const distance = daysBetween(today, day);
  return distance === 0 ? 'today' : distance === -1 ? 'yesterday' : distance === 1 ? 'tomorrow' : null;
}

/** "12. November", with the year when it's another one; `near` days ahead by their weekday. */
export function nameOfDay(day: string, today: string, speech: Speech): string {
  const distance = daysBetween(today, day);
  const noon = new Date(`${day}T12:00:00Z`);
  const utc = { ...speech, timeZone: 'UTC' };
  if (distance > 1 && distance < 7) return formatOf(utc, { weekday: 'long' }).format(noon);
  // The number stays on the line of its month.
  return formatOf(utc, { day: 'numeric', month: 'long', ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }) }).format(noon).replace(' ', '\u00a0');
}

/** "27.11." for narrow columns. */
export const shortDay = (day: string, speech: Speech): string => formatOf({ ...speech, timeZone: 'UTC' }, { day: '2-digit', month: '2-digit' }).format(new Date(`${day}T12:00:00Z`));

/** The moment at which a clock in a time zone shows a day (YYYY-MM-DD) and time (HH:MM). */
export function momentIn(day: string, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // What that clock shows at a first guess tells how far it's off; a second step is right across changes of summer time.
  const shown = (moment: number): number => Date.parse(`${new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(moment).replace(' ', 'T')}Z`);
  const first = wanted - (shown(wanted) - wanted);
  return new Date(first - (shown(first) - wanted));
}

/** The next day from Monday to Friday after a calendar day. */
export function nextWorkday(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  do noon.setUTCDate(noon.getUTCDate() + 1);
  while (noon.getUTCDay() % 6 === 0);
  return noon.toISOString().slice(0, 10);
}
