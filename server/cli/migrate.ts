import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open.ts';

const help = `
"kontor start" does this by itself. Run it alone to see beforehand that an upgrade of the database works, or where the
server may not change the schema.

Example:
  kontor migrate`;

/** `kontor migrate`: brings the database to the schema of this version. */
export function registerMigrate(program: Command): void {
  program.command('migrate').description('bring the database to the schema of this version; what is done already is left alone').addHelpText('after', help).action(run);
}

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl, purpose: 'command', log: (message) => console.error(message) });
  try {
    const done = await migrate(database.url);
    console.log(done.length > 0 ? `Migrated: ${done.join(', ')}.` : 'The database is up to date.');
  } finally {
    await database.stop();
  }
}
