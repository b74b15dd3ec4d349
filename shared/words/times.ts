import type { Catalogue } from './words.ts';

/** Calendars, reminders, the time line and the sheet of a relation. */
export const times = {
  calendar: {
    mine: { de: '{house}: Zusagen und Termine', en: '{house}: commitments and dates' },
    commitment: { de: 'Zusage: {title}', en: 'Commitment: {title}' },
    closed: { de: 'Zusage (Titel nur in Kontor)', en: 'Commitment (title in Kontor only)' },
    closedDate: { de: 'Termin (Titel nur in Kontor)', en: 'Date (title in Kontor only)' },
    sides: { de: '{giver} an {receiver}', en: '{giver} to {receiver}' },
    was: { de: 'Zuerst zugesagt: {day}', en: 'First promised: {day}' },
    proposed: { de: 'vorgeschlagen', en: 'proposed' },
    kept: { de: 'gehalten', en: 'kept' },
    broken: { de: 'nicht gehalten', en: 'broken' },
  },
} as const satisfies Catalogue;
