import { useSpeech } from '../../words/useWords.ts';

/** The names of the days of the week, Monday first, in the person's language. */
export function useWeekdays(): string[] {
  const { language } = useSpeech();
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 2026 is a Monday.
  return Array.from({ length: 7 }, (_, day) => name.format(new Date(Date.UTC(2026, 0, 5 + day))));
}
