import { addDays } from '../day.ts';
import type { Named } from './rule.ts';
import { weekdayBefore } from './weekdays.ts';

/** How a day stands in its sentence: something is due by it, takes place on it, or begins with it. */
export type Relation = 'by' | 'on' | 'from';

const before = /(?<![\p{L}\p{N}])(?:noch\s)?(?:bevor|vor(?:\s(?:dem|der|den))?|ahead\sof|before(?:\sthe)?|prior\sto(?:\sthe)?)\s$/iu;
const orBefore = /(?<![\p{L}\p{N}])(?:on\sor\sbefore(?:\sthe)?|am\soder\svor(?:\sdem)?)\s$/iu;
const by =
  /(?<![\p{L}\p{N}])(?:(?:bis\s?)?(?:allerspätestens|spätestens|spaetestens)(?:\s(?:bis(?:\szum)?|am|zum|zur|zu|im|in))?|bis(?:\s(?:spätestens|einschließlich|einschl\.|inkl\.|zum|zur|zu|am|in|vor|Ablauf(?:\sder|\sdes)?))*|(?:no|not)\slater\sthan|at\sthe\slatest\s(?:by|on)|by(?:\sthe)?|until(?:\sthe)?|till(?:\sthe)?|up\sto|due(?:\s(?:on|by|in))?|fällig(?:\s(?:am|zum|bis))?|(?:frist|deadline|termin|liefertermin|zieltermin|due\sdate|delivery\sdate)(?:\s?:|\s(?:ist|is))?(?:\s(?:der|am|bis|on))?|zum|zur)\s$/iu;
const from = /(?<![\p{L}\p{N}])(?:ab(?:\s(?:dem|der|sofort\sund))?|seit(?:\s(?:dem|der))?|vom|von|nach(?:\s(?:dem|der))?|from(?:\sthe)?|since(?:\sthe)?|after(?:\sthe)?|starting(?:\son)?|as\sof|frühestens(?:\sam)?|not\sbefore|nicht\svor)\s$/iu;
const on = /(?<![\p{L}\p{N}])(?:am|im|in(?:\sder)?|on(?:\sthe)?|at|der|den|dem)\s$/iu;

/** The words before a day that belong to it, and what they say. "Vor" and "before" mean the day before; the end of a period stays what it is. */
export function relationOf(text: string, at: number, named: Named): { relation: Relation; at: number; named: Named } {
  const head = text.slice(Math.max(0, at - 60), at);
  const weekday = weekdayBefore.exec(head)?.[0].length ?? 0;
  const rest = head.slice(0, head.length - weekday);
  const found = (pattern: RegExp): number => at - weekday - (pattern.exec(rest)?.[0].length ?? 0);
  // A span counted from today ends by its last day.
  if (/^(?:binnen|innerhalb|within)\s/iu.test(text.slice(at))) return { relation: 'by', at, named };
  if (from.test(rest)) return { relation: 'from', at: found(from), named };
  if (by.test(rest)) return { relation: 'by', at: found(by), named };
  if (orBefore.test(rest)) return { relation: 'by', at: found(orBefore), named };
  if (before.test(rest)) return { relation: 'by', at: found(before), named: named.end ? named : dayBefore(named) };
  return { relation: 'on', at: found(on), named };
}

const dayBefore = (named: Named): Named => ({ start: addDays(named.start, -1), day: addDays(named.start, -1) });
