import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { serve } from '../serve.ts';

const STOP_MS = 15_000;

/** `kontor start`: serves until Ctrl-C or SIGTERM. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description('start the server')
    .action(async () => {
      const serving = await serve(readConfig(process.env), (message) => console.error(message));
      console.log(`Kontor ${serving.kontor.config.version}: ${serving.url}`);
      stopOnSignal(serving.stop);
    });
}

/** Ends cleanly on the first signal; a second one, or a stop that hangs, ends at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(130);
      stopping = true;
      setTimeout(() => process.exit(1), STOP_MS).unref();
      stop().then(() => process.exit(0), () => process.exit(1));
    });
  }
}
