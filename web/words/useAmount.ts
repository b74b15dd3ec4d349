import { useSpeech } from './useWords.ts';

/** "93,5 %": a number with its unit, in the person's language. */
export function useAmount(): (value: number, unit?: string) => string {
  const { language } = useSpeech();
  const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 2 });
  return (value, unit = '') => (unit ? `${format.format(value)}\u00a0${unit}` : format.format(value));
}
