import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { serve } from '../serve.ts';
import { dropHalfTold } from '../setup/emptyDemo.ts';
import { settingsHelp } from './settingsHelp.ts';
import { stopOnSignals } from '../stopping.ts';

/** `kontor start`: serves until Ctrl-C or SIGTERM. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description('start the server')
    .addHelpText('after', settingsHelp('./data'))
    .action(async () => {
      const serving = await serve(readConfig(process.env), say);
      if (await dropHalfTold(serving.kontor)) say('the demo was broken off while it was filled and has been emptied');
      stopOnSignals(serving.stop, say);
      console.log(`Kontor ${serving.kontor.config.version}: ${serving.url}`);
    });
}

function say(message: string): void {
  console.error(message);
}
