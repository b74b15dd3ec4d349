import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import type { ImportFormat } from '../../shared/api/imports.ts';
import { imports } from '../../shared/words/import.ts';
import { translator } from '../../shared/words/words.ts';
import { beginImport } from '../import/beginImport.ts';
import { ImportFault } from '../import/fault.ts';
import { keepReport, summaryOf } from '../import/report.ts';
import { runImport } from '../import/runImport.ts';
import type { Kontor } from '../kontor.ts';
import { needsSetup } from '../setup/found.ts';
import { operatorLanguage } from '../startError.ts';
import { beside, CommandError } from './beside.ts';
import { progressOn } from './progress.ts';

interface Options {
  matchEmail?: boolean;
  owner?: string;
  source?: string;
  report?: string;
}

const say = translator(imports, operatorLanguage());

/** `kontor import slack|mattermost <archive>`: puts an archive in, beside a running server or without one; may be repeated at any time. */
export function registerImport(program: Command): void {
  const group = program.command('import').description('put an archive of another program in; may be interrupted and repeated, nothing is doubled');
  for (const [format, what] of [['slack', 'an export of Slack: zip or folder'], ['mattermost', 'a bulk export of Mattermost: .jsonl or zip']] as const) {
    group
      .command(format)
      .argument('<archive>', what)
      .description(what)
      .option('--match-email', 'persons of the archive become the accounts with the same e-mail address')
      .option('--owner <email>', 'who owns spaces for which the archive names nobody')
      .option('--source <name>', 'name of the origin, when archives of two origins are put in')
      .option('--report <file>', 'where to write the list of everything that was not taken over (CSV)')
      .action((archive: string, options: Options) => importArchive(format, resolve(archive), options));
  }
}

const importArchive = (format: ImportFormat, path: string, options: Options): Promise<void> =>
  beside((kontor) =>
    carryOut(kontor, { format, path, options }).catch((error: unknown) => {
      throw error instanceof ImportFault ? new CommandError(say(`fault.${error.fault}`, error.values)) : error;
    }),
  );

async function carryOut(kontor: Kontor, { format, path, options }: { format: ImportFormat; path: string; options: Options }): Promise<void> {
  if (await needsSetup(kontor)) throw new ImportFault('noHouse');
  const owner = options.owner ? await accountOf(kontor, options.owner) : null;
  const run = await kontor.system((work) => beginImport(work, { format, source: options.source, name: basename(path), path, matchEmail: options.matchEmail ?? false, owner, by: null, via: 'command' }));
  const stop = new AbortController();
  const interrupt = () => (stop.signal.aborted ? process.exit(130) : stop.abort());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupt);
  const bar = progressOn(process.stderr);
  const state = await runImport(kontor, run, { signal: stop.signal, progress: bar.show }).finally(bar.end);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt);
  const report = await keepReport(kontor, run, { file: options.report && resolve(options.report), say });
  console.log(await summaryOf(kontor, run, { report, say }));
  if (state === 'stopped') process.exitCode = 130;
}

async function accountOf(kontor: Kontor, email: string): Promise<string> {
  const found = await kontor.database.owner
    .selectFrom('person')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['email']), '=', email.trim().toLowerCase()))
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (!found) throw new ImportFault('unknownOwner', { email });
  return found.id;
}
