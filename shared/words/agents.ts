import type { Catalogue } from './words.ts';

/** Programs and devices from which somebody is signed in. */
export const agents = {
  agents: {
    on: { de: '{browser} auf {system}', en: '{browser} on {system}' },
    unknown: { de: 'Unbekanntes Programm', en: 'Unknown program' },
  },
} as const satisfies Catalogue;
