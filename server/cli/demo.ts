import type { Command } from 'commander';
import { loadDemo } from '../../demo/load.ts';
import { readConfig } from '../config.ts';
import { serve } from '../serve.ts';
import { dropHalfTold } from '../setup/emptyDemo.ts';
import { needsSetup } from '../setup/found.ts';
import { settingsHelp } from './settingsHelp.ts';
import { stopOnSignals } from '../stopping.ts';

/** `kontor demo`: serves the demo company from a folder of its own (./demo-data), which it fills at the first start. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('start with the demo company, on its own folder')
    .addHelpText('after', settingsHelp('./demo-data'))
    .action(async () => {
      const serving = await serve(readConfig(process.env, { demo: true }), (message) => console.error(message));
      await dropHalfTold(serving.kontor);
      if (await needsSetup(serving.kontor)) {
        await loadDemo(serving.kontor, (share) => process.stderr.isTTY && process.stderr.write(`\rBrandt Pumpen: ${Math.round(share * 100)} %`));
        if (process.stderr.isTTY) process.stderr.write('\n');
      }
      stopOnSignals(serving.stop, (message) => console.error(message));
      console.log(`Kontor ${serving.kontor.config.version} (Demo): ${serving.url}`);
    });
}
