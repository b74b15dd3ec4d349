import type { Effect, Finding, Found, RuleKind, Unexamined, Where, WayOut } from '../../shared/api/rules.ts';
import type { Label } from '../../shared/api/basics.ts';

/** A rule as the engine takes it; it crosses into a worker as it is. */
export interface RuleSpec {
  /** Null for a rule that is only being tried. */
  id: string | null;
  kind: RuleKind;
  name: string;
  effect: Effect;
  audiences: readonly WayOut[];
  labels: readonly Label[];
  /** Words of a list; persons' names for the kind `names`; endings without the dot for `fileType`. */
  terms: readonly string[];
  patterns: readonly string[];
}

const most = 40;
const clip = (text: string, chars: number): string => (text.length > chars ? `${text.slice(0, chars)}…` : text);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A finding inside a text: credentials show their beginning only. */
export function findingIn(rule: RuleSpec, hit: { found: Found; from: number; to: number }, at: { text: string; where: Omit<Where, 'from' | 'to'> }): Finding {
  const { text, where } = at;
  const whole = oneLine(text.slice(hit.from, hit.to));
  return {
    ...headOf(rule),
    found: hit.found,
    why: null,
    where: { ...where, from: hit.from, to: hit.to },
    before: oneLine(text.slice(Math.max(0, hit.from - most), hit.from)),
    excerpt: hit.found === 'credential' ? `${whole.slice(0, 4)}…` : clip(whole, 100),
    after: oneLine(text.slice(hit.to, hit.to + most)),
  };
}

/** A finding about a thing as a whole, told by an excerpt. */
export const findingOf = (rule: RuleSpec, found: Found, at: { where: Where; excerpt: string }): Finding => ({ ...headOf(rule), found, why: null, where: at.where, before: '', excerpt: clip(oneLine(at.excerpt), 100), after: '' });

/** What could not be examined holds everything back, whatever the rule's effect (negative case E09); a format nobody can read is for a person to judge. */
export const unexamined = (rule: RuleSpec | null, why: Unexamined, where: Where): Finding => ({
  ...(rule ? headOf(rule) : { rule: null, name: '', kind: null }),
  effect: why === 'unsupported' ? 'warn' : 'block',
  found: 'unexamined',
  why,
  where,
  before: '',
  excerpt: '',
  after: '',
});

const headOf = (rule: RuleSpec) => ({ rule: rule.id, name: rule.name, kind: rule.kind, effect: rule.effect });

/** A place that is no part of a file. */
export const placeIn = (place: 'title' | 'text' | 'why' | 'link'): Omit<Where, 'from' | 'to'> => ({ in: place, file: null, name: null, part: null });
/** A file as a whole, or a part of it. */
export const placeInFile = (file: { id: string | null; name: string }, part: string | null = null): Where => ({ in: 'file', from: null, to: null, file: file.id, name: file.name, part });
