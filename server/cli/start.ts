import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { serve } from '../serve.ts';
import { stopOnSignals } from '../stopping.ts';

/** `kontor start`: serves until Ctrl-C or SIGTERM. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description('start the server')
    .action(async () => {
      const serving = await serve(readConfig(process.env), say);
      console.log(`Kontor ${serving.kontor.config.version}: ${serving.url}`);
      stopOnSignals(serving.stop, say);
    });
}

function say(message: string): void {
  console.error(message);
}
