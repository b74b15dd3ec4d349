import type { Day } from '../day.ts';
import type { Week } from '../week.ts';

/** What is known when a text is read: the day it was written on, its language, and how working days are counted (Monday to Friday unless told). */
export interface Situation {
  today: Day;
  language: 'de' | 'en';
  addWorkingDays?: (day: Day, count: number) => Day;
}

/** What words name: first and last day, the week when they name one, another day some readers would take them for, and whether they name an end ("Ende Mai"). */
export interface Named {
  start: Day;
  day: Day;
  week?: Week;
  other?: Day;
  end?: boolean;
}

/** A way of saying a day: the pattern of its words, and what they name (null when they name nothing). */
export interface Rule {
  words: RegExp;
  read(said: (string | undefined)[], now: Situation): Named | null;
}

/** A pattern of whole words, whatever their case, over all letters. */
export const wholeWords = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'giu');

/** A single day; null stays null. */
export const single = (day: Day | null, other?: Day): Named | null => (day === null ? null : { start: day, day, ...(other !== undefined && other !== day && { other }) });
