import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { compose } from '../compose.ts';
import { readConfig, type Config } from '../config.ts';
import { openDatabase } from '../database/open.ts';
import { examine } from '../doctor/examine.ts';
import { isIllness, sentenceOf } from '../doctor/findings.ts';
import { rebuildSearch } from '../search/rebuildSearch.ts';
import { operatorLanguage, StartError } from '../startError.ts';
import { interruptible } from './interruptible.ts';
import { progressOn } from './progress.ts';
import { oneLine } from '../terminal.ts';

interface Options {
  full?: boolean;
  mendSearch?: boolean;
}

const help = `
Looks at data folder, database, row security, files, jobs, mails, search, address and clock, while the server runs or
not, and changes nothing. Each line says what is wrong and what to do. Exit code 1 when something is wrong, else 0.

Examples:
  kontor doctor
  kontor doctor --full`;

const all = { de: ['Alles in Ordnung.', 'Nicht in Ordnung: {n}'], en: ['All is well.', 'Not well: {n}'] } as const;

/** `kontor doctor`: says in plain words what is wrong and what to do. */
export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .option('--full', 'read the contents of all files, not only a sample of 200')
    .option('--mend-search', 'first put into the search what is missing there')
    .description('say in plain words what is wrong and what to do')
    .addHelpText('after', help)
    .action(doctor);
}

async function doctor({ full = false, mendSearch = false }: Options): Promise<void> {
  const config = { ...readConfig(process.env), logLevel: 'error' };
  if (!config.databaseUrl && !existsSync(join(config.dataFolder, 'database'))) throw new StartError('notSetUp');
  const database = await openDatabase({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl, purpose: 'command', log: () => {} });
  const bar = progressOn(process.stderr);
  try {
    if (mendSearch) await mend(config, database.url);
    const found = await interruptible((signal) => examine(config, database.url, { full, signal, progress: bar.show })).finally(bar.end);
    const [well, unwell] = all[operatorLanguage()];
    const ill = found.filter(isIllness);
    for (const one of [...ill, ...found.filter((one) => !isIllness(one))]) console.log(`${isIllness(one) ? '!' : '-'} ${oneLine(sentenceOf(one, operatorLanguage()))}`);
    console.log(ill.length === 0 ? well : unwell.replace('{n}', String(ill.length)));
    if (ill.length > 0) process.exitCode = 1;
  } catch (error) {
    throw (error as Error).name === 'AbortError' ? new StartError('interrupted', {}, error) : error;
  } finally {
    await database.stop();
  }
}

async function mend(config: Config, url: string): Promise<void> {
  const kontor = await compose(config, url, { idle: true });
  const bar = progressOn(process.stderr);
  await rebuildSearch(kontor, { progress: bar.show }).finally(bar.end).finally(() => kontor.close());
}
