import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { makeBackup } from '../backup/makeBackup.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database/open.ts';
import { StartError } from '../startError.ts';
import { interruptible } from './interruptible.ts';
import { progressOn } from './progress.ts';
import { sizeText } from '../sizes.ts';

const help = `
The file holds everything: the database as of one moment, and the contents of all files. Only you can read it.
It does not matter whether the server runs meanwhile. "kontor restore" takes it into any other Kontor of the same
or a newer version, embedded or on a PostgreSQL server.

Example:
  kontor backup /var/backups/kontor-$(date +%F).kontor`;

/** `kontor backup <file>`: the whole Kontor in one file, while the server runs or not. */
export function registerBackup(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'where to write the backup; it must not exist yet')
    .description('write everything into one file, while the server runs or not')
    .addHelpText('after', help)
    .action(backup);
}

async function backup(file: string): Promise<void> {
  const config = readConfig(process.env);
  if (!config.databaseUrl && !existsSync(join(config.dataFolder, 'database'))) throw new StartError('notSetUp');
  const database = await openDatabase({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl, purpose: 'command', log: () => {} });
  const bar = progressOn(process.stderr);
  try {
    const { bytes, manifest } = await interruptible((signal) => makeBackup({ url: database.url, place: config, file, signal, progress: bar.show })).finally(bar.end);
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
    console.log(`${file}: ${rows} rows of ${Object.keys(manifest.tables).length} tables and ${manifest.blobs.count} file contents in ${sizeText(bytes)}.`);
    const lost = manifest.blobs.lost.length;
    if (lost === 0) return;
    console.error(`${lost} file contents are missing or damaged in the storage and are not in the backup: "kontor doctor --full" names them.`);
    process.exitCode = 1;
  } finally {
    await database.stop();
  }
}
