import { createTranslator } from 'use-intl/core';
import type { Language } from '../api/basics.ts';

/** A sentence or word in every language of the interface (ICU message format), so that no language can lack a key. */
export type Entry = { readonly de: string; readonly en: string };
/** A catalogue: areas of entries, nested at most once. */
export type Catalogue = { readonly [area: string]: { readonly [key: string]: Entry } };

type Messages = { [area: string]: { [key: string]: string } };

/** The messages of one language, as use-intl takes them. */
function messagesOf(catalogue: Catalogue, language: Language): Messages {
  return Object.fromEntries(
    Object.entries(catalogue).map(([area, entries]) => [area, Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, entry[language]]))]),
  );
}

type Values = Record<string, string | number | Date>;

/** A translator over a catalogue: `say('errors.notFound')`; values fill the ICU placeholders. */
export function translator<C extends Catalogue>(catalogue: C, language: Language, timeZone?: string) {
  const translate = createTranslator({ locale: language, messages: messagesOf(catalogue, language), timeZone });
  return (key: KeyOf<C>, values?: Values): string => (translate as unknown as (key: string, values?: Values) => string)(key, values);
}

/** Every `area.key` of a catalogue. */
export type KeyOf<C extends Catalogue> = { [A in keyof C & string]: `${A}.${keyof C[A] & string}` }[keyof C & string];
