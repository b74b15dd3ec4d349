import { createContext, useContext } from 'react';
import type { Language } from '../../shared/api/basics.ts';
import { translator, type Catalogue, type KeyOf } from '../../shared/words/words.ts';

/** The language and time zone in which the app speaks. */
export const Speech = createContext<{ language: Language; timeZone: string }>({ language: 'de', timeZone: 'Europe/Berlin' });
export const useSpeech = () => useContext(Speech);

const made = new Map<Catalogue, Partial<Record<Language, unknown>>>();
type Say<C extends Catalogue> = (key: KeyOf<C>, values?: Record<string, string | number | Date>) => string;

/** `say('area.key', {values})` in the person's language; each area of the app brings its own catalogue. */
export function useWords<C extends Catalogue>(catalogue: C): Say<C> {
  const { language } = useSpeech();
  const known = made.get(catalogue) ?? {};
  made.set(catalogue, known);
  return (known[language] ??= translator(catalogue, language)) as Say<C>;
}
