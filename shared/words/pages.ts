import type { Catalogue } from './words.ts';

/** Pages: the knowledge that stays. */
export const pages = {
  beginning: {
    question: { de: 'Frage', en: 'Question' },
    answer: { de: 'Antwort', en: 'Answer' },
    why: { de: 'Begründung', en: 'Reasons' },
  },
} as const satisfies Catalogue;
