import type { Language } from '../../../shared/api/basics.ts';
import { partsSaid } from '../../../shared/words/partsSaid.ts';
import { translator } from '../../../shared/words/words.ts';
import type { DateFacts } from './date.ts';
import type { GoalFacts } from './goal.ts';
import type { PollFacts } from './poll.ts';

const words = { de: translator(partsSaid, 'de'), en: translator(partsSaid, 'en') };
const locales = { de: 'de-DE', en: 'en-GB' } as const;

const dayNamed = (day: string, language: Language): string => Temporal.PlainDate.from(day).toLocaleString(locales[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** A date in words: its day or time in its own time zone, and where. */
export function saidOfDate({ from, until, starts, ends, zone, place, cancelled }: DateFacts, language: Language): string[] {
  const say = words[language];
  const named = from === until ? dayNamed(from, language) : say('said.days', { from: dayNamed(from, language), until: dayNamed(until, language) });
  const time = (moment: Date): string => new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(moment);
  const when = starts && ends ? say('said.hours', { day: named, from: time(starts), until: time(ends), zone }) : named;
  return [say('said.date', { when, place: place || 'none' }), ...(cancelled ? [say('said.cancelled')] : [])];
}

/** A poll in words: what can be chosen; a secret one is not answered by mail, where everybody in the thread would read it. */
export function saidOfPoll({ tally, closed, secret }: PollFacts, language: Language): string[] {
  const options = tally.options.map((option) => option.text).join(' · ');
  return [words[language](closed ? 'said.pollClosed' : secret ? 'said.pollSecret' : 'said.poll', { options })];
}

/** A goal in words. */
export function saidOfGoal({ measure, start, target, unit, until, owner }: GoalFacts, language: Language): string[] {
  const amount = (value: number): string => `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value)}${unit ? ` ${unit}` : ''}`;
  return [words[language]('said.goal', { measure, start: amount(start), target: amount(target), day: dayNamed(until, language), owner: owner.name })];
}
