import type { Day } from '../day.ts';
import type { Week } from '../week.ts';
import { absolute } from './absolute.ts';
import { clockAfter } from './clock.ts';
import { counted } from './counted.ts';
import { feastDays } from './feasts.ts';
import { periods } from './periods.ts';
import { relationOf } from './relation.ts';
import type { Relation } from './relation.ts';
import type { Named, Rule, Situation } from './rule.ts';
import { weekdays } from './weekdays.ts';
import { weeks } from './weeks.ts';

export type { Situation } from './rule.ts';
export type { Relation } from './relation.ts';

/**
 * A day or week that a text names. `day` is the last day it may mean (of a week its Sunday, of a month its last), `start` the first; `week` is there
 * when the words name a whole calendar week, `time` (HH:MM) when an hour follows. `other` is another day some readers would take the words for.
 * `from` and `to` are the place of `words` in the text, the word before the day ("bis", "by") included.
 */
export interface RecognisedDate {
  day: Day;
  start: Day;
  week?: Week;
  time?: string;
  other?: Day;
  relation: Relation;
  from: number;
  to: number;
  words: string;
}

/** A text is looked through up to here; what is later in it names no day. */
const LONGEST = 20_000;
const rules: Rule[] = [...absolute, ...weeks, ...weekdays, ...periods, ...counted, ...feastDays];

interface Hit {
  at: number;
  to: number;
  named: Named;
}

function hitsOf(text: string, now: Situation): Hit[] {
  const hits = rules.flatMap(({ words, read }) =>
    [...text.matchAll(words)].flatMap((match) => {
      const named = read([...match], now);
      return named === null ? [] : [{ at: match.index, to: match.index + match[0].length, named }];
    }),
  );
  // The longest reading of the same words is the right one: "Freitag der KW 48" is no plain Friday.
  const taken: Hit[] = [];
  for (const hit of hits.sort((a, b) => b.to - b.at - (a.to - a.at) || a.at - b.at)) {
    if (taken.every((other) => hit.to <= other.at || hit.at >= other.to)) taken.push(hit);
  }
  return taken.sort((a, b) => a.at - b.at);
}

const repeated = /(?<![\p{L}])(?:jede[nrms]?|alle|every|each|immer)\s$/iu;

function recognised(text: string, hit: Hit): RecognisedDate {
  const { relation, at, named } = relationOf(text, hit.at, hit.named);
  const clock = named.week === undefined ? clockAfter(text.slice(hit.to, hit.to + 24)) : null;
  const to = hit.to + (clock?.length ?? 0);
  const { start, day, week, other } = named;
  return { day, start, ...(week !== undefined && { week }), ...(clock && { time: clock.time }), ...(other !== undefined && { other }), relation, from: at, to, words: text.slice(at, to) };
}

/** All days and weeks a German or English text names, in the order of the text. */
export function recogniseDates(text: string, now: Situation): RecognisedDate[] {
  const looked = text.slice(0, LONGEST);
  const found = hitsOf(looked, now).filter((hit) => !repeated.test(looked.slice(Math.max(0, hit.at - 12), hit.at))).map((hit) => recognised(looked, hit));
  // A weekday before a day of the calendar ("Mittwoch, 25.11.") has become part of it.
  return found.filter((one, index) => found.every((other, at) => at === index || one.from < other.from || one.to > other.to));
}

const rank: Record<Relation, number> = { by: 0, on: 1, from: 2 };

/** The day a text most likely promises: not over yet, one that something is due by before one it takes place on; null when it names none. */
export function recogniseDate(text: string, now: Situation): RecognisedDate | null {
  const ahead = recogniseDates(text, now).filter(({ day }) => day >= now.today);
  return ahead.sort((a, b) => rank[a.relation] - rank[b.relation] || a.from - b.from)[0] ?? null;
}
