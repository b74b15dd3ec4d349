import { sql, type RawBuilder } from 'kysely';
import { spelled } from './parseQuery.ts';

/**
 * LIKE patterns for what contains every word of `q`, in the spelling of search (Müller, Mueller, Muller): to be held with `like all` against
 * `search_name`, `search_text` or what `search_fold(search_plain(...))` gives. Nothing contains a text without words.
 */
export function wordsWithin(q: string): string[] {
  const words = spelled(q).split(' ').filter(Boolean);
  return words.length > 0 ? words.map((word) => `%${word}%`) : [''];
}

/** Whether a text contains every word of `q`, however either is spelled; what is null contains nothing. */
export const saysAll = (text: RawBuilder<unknown>, q: string): RawBuilder<boolean> => sql<boolean>`search_fold(search_plain(${text})) like all(${wordsWithin(q)}::text[])`;
