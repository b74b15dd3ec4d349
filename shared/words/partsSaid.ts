import type { Catalogue } from './words.ts';

/** What a mail says of the part of a post, in a line below who wrote it. */
export const partsSaid = {
  said: {
    date: { de: 'Termin: {when}{place, select, none {} other {, {place}}}', en: 'Date: {when}{place, select, none {} other {, {place}}}' },
    hours: { de: '{day}, {from} bis {until} Uhr ({zone})', en: '{day}, {from} to {until} ({zone})' },
    days: { de: '{from} bis {until}', en: '{from} to {until}' },
    cancelled: { de: 'Dieser Termin ist abgesagt.', en: 'This date is called off.' },
    poll: { de: 'Zur Wahl: {options}. Antworten Sie auf diese Mail mit Ihrer Wahl.', en: 'To choose from: {options}. Answer this mail with your choice.' },
    pollClosed: { de: 'Diese Umfrage ist beendet.', en: 'This poll is closed.' },
    pollSecret: { de: 'Zur Wahl: {options}. Die Umfrage ist geheim; abstimmen kann nur, wer angemeldet ist.', en: 'To choose from: {options}. The poll is secret; only people who are signed in can vote.' },
    goal: { de: 'Ziel: {measure} von {start} auf {target} bis {day}, verantwortlich: {owner}', en: 'Goal: {measure} from {start} to {target} by {day}, owner: {owner}' },
  },
} as const satisfies Catalogue;
