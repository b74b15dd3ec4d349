import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Dependency directions (ARCHITECTURE.md). Without its TypeScript parser the cruiser reads no file and finds no fault, so the count is asserted.

const LEAST_FILES = 100;
const root = join(import.meta.dirname, '..');
process.chdir(root);
const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { output } = await cruise(['server', 'shared', 'web', 'demo', 'test', 'bench'].filter(exists), { ...rules.options, ruleSet: rules, validate: true });
const { summary } = output as ICruiseResult;
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
console.log(`${summary.totalCruised} files, ${summary.violations.length} against the directions`);
if (summary.totalCruised < LEAST_FILES || summary.violations.length > 0) process.exit(1);

function exists(folder: string): boolean {
  return process.getBuiltinModule('node:fs').existsSync(join(root, folder));
}
