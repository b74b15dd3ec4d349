import type { ListPart } from '../../shared/api/lists.ts';
import type { Strictness } from '../../shared/api/spaces.ts';
import type { Clock, Key, Workday } from './types.ts';

type Entry = { part: ListPart } & ({ person: Key } | { department?: string; site?: string; role?: string });

/** A distribution list, who keeps it, and whom it names. */
export interface StoryList {
  key: Key;
  name: string;
  purpose: string;
  keeper: Key;
  day: Workday;
  time: Clock;
  entries: Entry[];
}

/** A post that was distributed formally, and who has confirmed it when. */
export interface StoryDistribution {
  post: Key;
  list: Key;
  by: Key;
  day: Workday;
  time: Clock;
  due: Workday;
  confirmed: { person: Key; day: Workday; time: Clock }[];
}

/** How strict a space is, from the end of the telling on. */
export interface StoryStrictness {
  space: Key;
  by: Key;
  strictness: Strictness;
}

export const lists: StoryList[] = [
  {
    key: 'pruefwesen', name: 'Prüfwesen Druckbehälter', keeper: 'wulf', day: -18, time: '09:00',
    purpose: 'Vorlagen und Vorgaben für Druckprüfungen. Wer prüft oder Prüfungen plant, muss die gültige Fassung kennen.',
    entries: [{ part: 'must', department: 'Qualität' }, { part: 'must', person: 'maass' }, { part: 'informed', role: 'Werkleiter Werk 1' }, { part: 'informed', role: 'Werkleiter Werk 2' }, { part: 'may', person: 'lindemann' }],
  },
  {
    key: 'werkleitung', name: 'Werkleitung und Meister', keeper: 'thomsen', day: -18, time: '10:30',
    purpose: 'Anweisungen der Geschäftsleitung, die in beiden Werken gelten.',
    entries: [{ part: 'must', person: 'stolte' }, { part: 'must', person: 'mahler' }, { part: 'must', person: 'bruegge' }, { part: 'must', person: 'lorenzen' }, { part: 'informed', department: 'Betriebsrat' }],
  },
];

export const distributions: StoryDistribution[] = [
  {
    post: 'qualitaet-vorlage', list: 'pruefwesen', by: 'wulf', day: -8, time: '14:50', due: 2,
    confirmed: [{ person: 'petersen', day: -8, time: '15:10' }, { person: 'kaya', day: -7, time: '07:20' }, { person: 'hartwig', day: -6, time: '08:15' }],
  },
];

export const strictSpaces: StoryStrictness[] = [
  { space: 'geschaeftsleitung', by: 'ohlsen', strictness: 'formal' },
  { space: 'messe', by: 'reimers', strictness: 'moderated' },
];

/** What waits in a moderated space. */
export const submitted = {
  space: 'messe', author: 'hoffmann', day: 0, time: '08:50', title: 'Bilder vom Schnittmodell',
  markdown: 'Herr Stolte hat gesagt, ich darf die Bilder hier einstellen. Das Laufrad ist rot lackiert, die Dichtung bleibt blank, damit man sie sieht.\n\nBitte einmal schauen, ob auf dem Typenschild nichts zu lesen ist, was nicht hinaus soll.',
} as const;

/** The quiet hours that house and works council agreed on. */
export const agreed = {
  by: 'nissen', day: -12, time: '11:00',
  quiet: [
    { site: 'Werk 1', from: '18:00', until: '06:00', weekends: true },
    { site: 'Werk 2', from: '22:30', until: '05:30', weekends: true },
  ],
} as const;
