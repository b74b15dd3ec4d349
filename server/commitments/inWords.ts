import type { Language } from '../../shared/api/basics.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { commitmentMails as words } from '../../shared/words/commitmentMails.ts';
import { translator } from '../../shared/words/words.ts';
import type { Due } from './day.ts';

const say = { de: translator(words, 'de'), en: translator(words, 'en') };

/** Paragraphs as a text; empty ones are left out. */
export const docOf = (...paragraphs: string[]): Doc => ({ type: 'doc', content: paragraphs.filter(Boolean).map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });

/** A day or week in words: "27. November 2026", "KW 48 / 2026". */
export function dueInWords({ due, week }: Due, language: Language): string {
  if (week) return say[language]('commitmentMails.week', { week: Number(week.slice(6)), year: week.slice(0, 4) });
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${due}T00:00:00Z`));
}
