import { RE2JS } from 're2js';
import type { Hit } from './hit.ts';

const mostInstructions = 5000;

/** The pattern ready for use, or null: it can't be read, matches nothing at all, or is too large. */
function compiledOf(pattern: string): RE2JS | null {
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    return compiled.programSize() <= mostInstructions && !compiled.matches('') ? compiled : null;
  } catch {
    return null;
  }
}

/** Whether a pattern can be used: it can be read, means something, and stays small. */
export const isPattern = (pattern: string): boolean => compiledOf(pattern) !== null;

/** Finds what operators' patterns match, in time that grows with the text alone (RE2 syntax: neither look-around nor back-references). Throws for one that can't be used. */
export function patternFinder(patterns: readonly string[]): (text: string) => Hit[] {
  const compiled = patterns.map((pattern) => {
    const ready = compiledOf(pattern);
    if (!ready) throw new Error('a pattern that cannot be used');
    return ready;
  });
  return (text) => compiled.flatMap((pattern) => hitsOf(pattern, text));
}

function hitsOf(pattern: RE2JS, text: string): Hit[] {
  const hits: Hit[] = [];
  const matcher = pattern.matcher(text);
  while (matcher.find()) if (matcher.end() > matcher.start()) hits.push({ found: 'pattern', from: matcher.start(), to: matcher.end() });
  return hits;
}
