import { Command } from 'commander';
import { ConfigError, readConfig } from '../config.ts';
import { StartError } from '../startError.ts';
import { commands } from './commands.ts';
import { oneLine } from '../terminal.ts';

const config = readConfigOrSay();
const program = new Command('kontor').description('Kontor: the network of a company and the companies it works with.').version(config.version);
for (const register of commands) register(program);

try {
  if (process.argv.length === 2) program.help();
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof StartError) && !(error instanceof ConfigError)) throw error;
  console.error(oneLine(error.message));
  process.exit(error instanceof StartError ? error.exitCode : 2);
}

function readConfigOrSay() {
  try {
    return readConfig(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}
