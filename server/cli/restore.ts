import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { restoreBackup } from '../backup/restoreBackup.ts';
import { compose } from '../compose.ts';
import { readConfig, type Config } from '../config.ts';
import { openDatabase } from '../database/open.ts';
import { rebuildSearch } from '../search/rebuildSearch.ts';
import { interruptible } from './interruptible.ts';
import { progressOn } from './progress.ts';
import { oneLine } from '../terminal.ts';

interface Options {
  replace?: boolean;
  yes?: boolean;
}

const help = `
Stop the server first. The backup is taken in as a whole or not at all: counts and hashes of every row and content
are compared before anything counts. A backup of an older Kontor is carried forward. Nobody is signed in afterwards;
access tokens are valid as they were at the time of the backup.

Examples:
  KONTOR_DATA=/var/lib/kontor-new kontor restore /var/backups/kontor-2026-11-20.kontor
  kontor restore --replace kontor-2026-11-20.kontor`;

/** `kontor restore <file>`: takes a backup into an empty Kontor, or in place of what is there. */
export function registerRestore(program: Command): void {
  program
    .command('restore')
    .argument('<file>', 'a file that "kontor backup" has written')
    .option('--replace', 'replace everything that this Kontor holds; asks for the name of the house')
    .option('--yes', 'with --replace: do not ask')
    .description('take a backup into an empty Kontor, or with --replace in place of what is there')
    .addHelpText('after', help)
    .action(restore);
}

async function restore(file: string, given: Options): Promise<void> {
  const { replace = false, yes = false } = given;
  const config = { ...readConfig(process.env), logLevel: 'error' };
  // As the one that serves: while it restores nobody else may, and not beside one that does.
  const database = await openDatabase({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl, purpose: 'serve', log: () => {} });
  const bar = progressOn(process.stderr);
  try {
    const confirm = async (house: string) => yes || (await typed(house));
    const { head, manifest, migrated } = await interruptible((signal) => restoreBackup({ url: database.url, place: config, file, replace, confirm, signal, progress: bar.show })).finally(bar.end);
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    console.log(`Restored: ${rows} rows and ${manifest.blobs.count} file contents of ${oneLine(head.house ?? 'an empty Kontor')}, as of ${head.created}; all counts and hashes are right.`);
    if (migrated.length > 0) console.log(`Carried forward from Kontor ${head.version}: ${migrated.join(', ')}.`);
    if (manifest.blobs.lost.length > 0) console.error(`${manifest.blobs.lost.length} file contents were lost before the backup was made: "kontor doctor" names them.`);
    await makeSearchAnew(config, database.url);
    console.log('Everybody signs in anew. Access tokens are valid as of the backup: take back those that should not be.');
  } finally {
    await database.stop();
  }
}

/** The name of the house, typed exactly, is a yes; without a terminal there is nobody to ask. */
async function typed(house: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(`This replaces everything of "${oneLine(house)}". Type the name of the house to go on: `)).trim() === house;
  } finally {
    terminal.close();
  }
}

async function makeSearchAnew(config: Config, url: string): Promise<void> {
  const kontor = await compose(config, url, { idle: true });
  const bar = progressOn(process.stderr);
  try {
    console.error('Building the search ...');
    await rebuildSearch(kontor, { fresh: true, progress: bar.show });
  } finally {
    bar.end();
    await kontor.close();
  }
}
