import type { Finding, NewRule, Trial, TrialResult } from '../../shared/api/rules.ts';
import { labelOrder } from '../../shared/labels/order.ts';
import { fileFor } from '../files/fileFor.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { compileRules } from './compile.ts';
import { examineFile, type FileRow } from './examineFiles.ts';
import { checked } from './keepRule.ts';
import { loadedOf, loadRules, TEXT_TIME, type LoadedRules } from './load.ts';
import { placeIn, type RuleSpec } from './spec.ts';

/** What all active rules find in a text or in files of one's own, whatever their way out and label; or one rule as it is being written. */
export async function tryRules(kontor: Kontor, asker: Asker, trial: Trial): Promise<TrialResult> {
  const rows = await kontor.read(asker, (ctx) => rowsOf(ctx, trial.files ?? []));
  const loaded = trial.rule ? loadedOf([specOf(trial.rule)]) : everywhere(await loadRules({ kontor, db: kontor.database.owner }));
  const begun = performance.now();
  const findings: Finding[] = await compileRules(loaded.rules, TEXT_TIME)(trial.text ?? '', placeIn('text'));
  for (const row of rows) findings.push(...(await examineFile(kontor, loaded, { row, item: { audience: 'partners', label: 'internal', originals: true } })));
  return { findings, milliseconds: Math.round((performance.now() - begun) * 10) / 10 };
}

async function rowsOf(ctx: Ctx, files: readonly string[]): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for (const id of files) {
    const { name, sha256, size, type, image, text } = await fileFor(ctx, id, 'read');
    rows.push({ id, name, sha256, size: String(size), type, image, text });
  }
  return rows;
}

const everything = { audiences: ['partners', 'mail', 'public'], labels: labelOrder } as const;
const specOf = (rule: NewRule): RuleSpec => ({ ...checked(rule.kind, rule), id: null, terms: checked(rule.kind, rule).terms ?? [], patterns: rule.patterns ?? [], ...everything });
const everywhere = (loaded: LoadedRules): LoadedRules => loadedOf(loaded.rules.map((rule) => ({ ...rule, ...everything })));
