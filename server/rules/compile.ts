import type { Finding, RuleKind, Where } from '../../shared/api/rules.ts';
import { findingIn, unexamined, type RuleSpec } from './spec.ts';
import { findCredentials } from './text/credentials.ts';
import type { Hit } from './text/hit.ts';
import { findIbans } from './text/iban.ts';
import { patternFinder } from './text/pattern.ts';
import { findPhones } from './text/phone.ts';
import { findPrivateMail } from './text/privateMail.ts';
import { findTaxNumbers } from './text/tax.ts';
import { termFinder } from './text/terms.ts';

type Find = (text: string) => Hit[] | Promise<Hit[]>;
/** Looks for everything in one text and says where it is. */
export type ExamineText = (text: string, where: Omit<Where, 'from' | 'to'>) => Promise<Finding[]>;

const mostPerRule = 50;

const finders: Partial<Record<RuleKind, (rule: RuleSpec) => Find>> = {
  terms: (rule) => termFinder(rule.terms),
  names: (rule) => {
    const find = termFinder(rule.terms);
    return (text) => find(text).map((hit) => ({ ...hit, found: 'name' }));
  },
  pattern: (rule) => patternFinder(rule.patterns),
  iban: () => findIbans,
  tax: () => findTaxNumbers,
  phone: () => findPhones,
  privateMail: () => findPrivateMail,
  credentials: () => findCredentials,
};

interface Ready {
  rule: RuleSpec;
  /** Null when the rule itself is broken. */
  find: Find | null;
}

/** Makes rules ready to be run over texts. A rule that fails or comes too late (`time` milliseconds for all of one text) holds the text back. */
export function compileRules(rules: readonly RuleSpec[], time: number): ExamineText {
  const ready = rules.filter((rule) => finders[rule.kind]).map(readyOf);
  return async (text, where) => {
    if (text.trim() === '') return [];
    const findings: Finding[] = [];
    const until = performance.now() + time;
    for (const one of ready) findings.push(...(performance.now() > until ? [unexamined(one.rule, 'time', whole(where))] : await runOne(one, text, where)));
    return findings;
  };
}

function readyOf(rule: RuleSpec): Ready {
  try {
    return { rule, find: finders[rule.kind]!(rule) };
  } catch {
    return { rule, find: null };
  }
}

async function runOne({ rule, find }: Ready, text: string, where: Omit<Where, 'from' | 'to'>): Promise<Finding[]> {
  try {
    if (!find) return [unexamined(rule, 'failed', whole(where))];
    const hits = await find(text);
    return hits.slice(0, mostPerRule).map((hit) => findingIn(rule, hit, { text, where }));
  } catch {
    return [unexamined(rule, 'failed', whole(where))];
  }
}

const whole = (where: Omit<Where, 'from' | 'to'>): Where => ({ ...where, from: null, to: null });
