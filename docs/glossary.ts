import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossary } from '../shared/words/glossary.ts';

const pages = {
  de: { title: 'Glossar', word: 'Wort', other: 'Englisch', meaning: 'Bedeutung' },
  en: { title: 'Glossary', word: 'Word', other: 'German', meaning: 'Meaning' },
} as const;

/** The glossary page of one language as Markdown, by the alphabet of that language. */
export function glossaryPage(language: 'de' | 'en'): string {
  const { title, word, other, meaning } = pages[language];
  const foreign = language === 'de' ? 'en' : 'de';
  const terms = glossary.toSorted((a, b) => a[language].localeCompare(b[language], language));
  const rows = terms.map((term) => `| **${term[language]}** | ${term[foreign]} | ${term.means[language]} |`);
  return [`# ${title}`, '', `| ${word} | ${other} | ${meaning} |`, '| --- | --- | --- |', ...rows, ''].join('\n');
}

// Run as a program (`node docs/glossary.ts`), it writes both pages.
if (import.meta.main) for (const language of ['de', 'en'] as const) writeFileSync(join(import.meta.dirname, `glossary.${language}.md`), glossaryPage(language));
