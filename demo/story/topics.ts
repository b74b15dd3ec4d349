import type { ConsentWhat } from '../../shared/api/knowledge.ts';
import type { Key, Workday } from './types.ts';

/** The topics of the house: a post is filed under those of which its title speaks. */
export const topics: readonly { name: string; says: RegExp }[] = [
  { name: 'Dichtungen', says: /dichtung|o-ring|gleitring|stopfbuchse|epdm/iu },
  { name: 'Glykol', says: /glykol/iu },
  { name: 'BP-220', says: /bp-220/iu },
  { name: 'Druckbehälter', says: /druckbehälter|blasenspeicher|haltezeit|prüfdruck/iu },
  { name: 'Frequenzumrichter', says: /umrichter/iu },
  { name: 'Schraubenverbindungen', says: /anzugsmoment|deckelschrauben|\bm10\b|gewindebohrer/iu },
  { name: 'Grauguss', says: /grauguss|lunker|gießerei|für guss/iu },
  { name: 'Linie 4', says: /linie 4/iu },
  { name: 'Inventur', says: /inventur/iu },
  { name: 'Preislisten', says: /preise|preisliste/iu },
  { name: 'HV-40', says: /hv-40/iu },
  { name: 'Schulung', says: /unterweisung|ersthelfer|ausbildung/iu },
];

/** What people have agreed to about their knowledge; who isn't named has not said anything. */
export const consents: Readonly<Record<Key, readonly ConsentWhat[]>> = {
  sievers: ['shown', 'asked', 'answers', 'named'],
  petersen: ['shown', 'asked', 'answers'],
  lindemann: ['shown', 'answers'],
  bozkurt: ['shown', 'asked'],
  krueger: ['shown'],
  kaya: ['shown', 'asked', 'answers'],
  nissen: ['shown', 'asked'],
};

/** Searches that gather for somebody since a day. */
export const antennas: readonly { person: Key; since: Workday; name: string; query: string; words?: string[] }[] = [
  { person: 'sievers', since: -12, name: 'Glykol im Haus', query: 'Glykol', words: ['Speiseplan'] },
  { person: 'krueger', since: -6, name: 'Linie 4', query: 'thema:"Linie 4"' },
  { person: 'ohlsen', since: -10, name: 'Nordwerk', query: 'Nordwerk', words: ['Schichtplan'] },
];
