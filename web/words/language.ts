import type { Language } from '../../shared/api/basics.ts';

const place = 'kontor.language';

/** The language before anybody has signed in: chosen on this device, else the browser's, else German. */
export function deviceLanguage(): Language {
  const chosen = localStorage.getItem(place);
  if (chosen === 'de' || chosen === 'en') return chosen;
  return navigator.language.startsWith('de') || !navigator.language.startsWith('en') ? 'de' : 'en';
}

export const chooseLanguage = (language: Language): void => localStorage.setItem(place, language);
/** The time zone of the device (IANA name). */
export const deviceTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Berlin';
