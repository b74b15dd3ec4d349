import { problems } from '../../shared/words/problems.ts';
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../database/open.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { oneLine } from '../terminal.ts';

/** A no of a command, said in one sentence with the way out. */
export class CommandError extends Error {}

/** Runs a command on the data folder, beside a running server or without one; a refusal becomes one sentence and exit code 1. */
export async function beside(command: (kontor: Kontor) => Promise<void>): Promise<void> {
  const config = { ...readConfig(process.env), logLevel: 'error' };
  const database = await openDatabase({ dataFolder: config.dataFolder, databaseUrl: config.databaseUrl, purpose: 'command', log: (message) => console.error(message) });
  try {
    const kontor = await compose(config, database.url, { idle: true });
    try {
      await command(kontor);
    } finally {
      await kontor.close();
    }
  } catch (error) {
    const sentence = sentenceOf(error);
    if (!sentence) throw error;
    console.error(oneLine(sentence));
    process.exitCode = 1;
  } finally {
    await database.stop();
  }
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof CommandError) return error.message;
  if (!(error instanceof Problem)) return null;
  const [field] = error.fields;
  return field ? `${field.field}: ${problems.fields[field.says].en}` : problems.problems[error.kind].en;
}
