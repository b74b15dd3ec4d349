import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isViolated, type Figure } from './torture/audit.ts';
import { torturedByKilling } from './torture/killing.ts';
import { torturedByFullDisk } from './torture/smallDisk.ts';

// Kills a Kontor under load and fills its disk; prints figures and ends with 1 when one of them breaks the promise that stands beside it.

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, times: { type: 'string', default: '20' }, only: { type: 'string' } } });
const [seed, times] = [Number(values.seed), Number(values.times)];

const parts: Record<string, (folder: string) => Promise<Figure[]>> = {
  kill: (folder) => torturedByKilling(folder, { seed, times, say }),
  disk: (folder) => torturedByFullDisk(folder, { seed, say }),
};

let good = true;
for (const [name, part] of Object.entries(parts)) {
  if (values.only && values.only !== name) continue;
  say(`\n${name}, seed ${seed}`);
  good = (await runPart(part)) && good;
}
process.exit(good ? 0 : 1);

async function runPart(part: (folder: string) => Promise<Figure[]>): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'kontor-torture-'));
  chmodSync(folder, 0o755);
  try {
    const figures = await part(folder);
    for (const figure of figures) say(line(figure));
    return !figures.some(isViolated);
  } catch (error) {
    say(`VIOLATED: ${(error as Error).message}`);
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(figure: Figure): string {
  const { name, value, least, most } = figure;
  const promise = least === most ? (least === undefined ? '' : `${least}`) : [least === undefined ? '' : `at least ${least}`, most === undefined ? '' : `at most ${most}`].filter(Boolean).join(', ');
  const number = Number.isInteger(value) ? String(value) : value.toFixed(2);
  return `${name.padEnd(56)}${number.padStart(10)}   ${promise.padEnd(14)}${isViolated(figure) ? 'VIOLATED' : ''}`;
}

function say(words: string): void {
  console.log(words);
}
