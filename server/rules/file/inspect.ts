import type { Finding, RuleKind, Unexamined } from '../../../shared/api/rules.ts';
import { ExtractError } from '../../files/extract/outcome.ts';
import type { TextFormat } from '../../files/type.ts';
import { compileRules, type ExamineText } from '../compile.ts';
import { findingOf, placeInFile, type RuleSpec } from '../spec.ts';
import { imageSigns } from './imageSigns.ts';
import { readParts } from './parts.ts';
import type { Sign } from './sign.ts';
import { signsIn } from './signsIn.ts';

/** What the worker is asked; the rules cross with every job, and are made ready once for each `version`. */
export interface InspectJob {
  id: number;
  format: TextFormat | 'image';
  source: string | Uint8Array;
  version: string;
  rules: readonly RuleSpec[];
}
/** What was found inside a file, or why nobody could look. */
export type Inspected = { findings: Finding[] } | { failed: Unexamined };

const mostFindings = 200;
const unnamed = { id: null, name: '' };
let ready: { version: string; run: ExamineText } | undefined;

/** Looks into a file with all rules, whatever their way out and label. Never throws; but only the limits of a worker hold back the worst files. */
export async function inspect({ format, version, rules }: Pick<InspectJob, 'format' | 'version' | 'rules'>, bytes: Uint8Array): Promise<Inspected> {
  if (ready?.version !== version) ready = { version, run: compileRules(rules, 5000) };
  try {
    // PDF.js takes the bytes away from whoever hands them over.
    const signs = format === 'image' ? await imageSigns(bytes) : await signsIn(format, bytes.slice());
    const texts = format === 'image' ? [] : await textFindings(format, bytes, ready.run);
    return { findings: [...about(rules, signs), ...texts].slice(0, mostFindings) };
  } catch (error) {
    return { failed: error instanceof ExtractError ? error.reason : 'damaged' };
  }
}

async function textFindings(format: TextFormat, bytes: Uint8Array, run: ExamineText): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { part, text } of await readParts(format, bytes)) {
    if (findings.length >= mostFindings) break;
    findings.push(...(await run(text, { in: 'file', file: null, name: null, part })));
  }
  return findings;
}

/** The signs of hidden things and of people behind a file, as far as a rule asks for them. */
function about(rules: readonly RuleSpec[], signs: readonly Sign[]): Finding[] {
  const kindOf = (sign: Sign): RuleKind => (['author', 'location', 'device'].includes(sign.found) ? 'metadata' : 'hidden');
  return signs.flatMap((sign) => rules.filter((rule) => rule.kind === kindOf(sign)).map((rule) => findingOf(rule, sign.found, { where: placeInFile(unnamed, sign.part), excerpt: sign.excerpt })));
}
