import type { Kontor } from '../kontor.ts';
import { sealEvents } from './seal.ts';

const SOON_MS = 1000;

/** Seals what happens about a second after it was heard of; the returned function ends that. */
export function openSealing(kontor: Kontor): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const seal = () => {
    timer = undefined;
    // What fails here is tried again at the next event, and by the clock.
    running = sealEvents(kontor).catch((error: unknown) => kontor.log.warn({ error }, 'events could not be sealed'));
  };
  const stop = kontor.live.listen(() => {
    timer ??= setTimeout(seal, SOON_MS).unref();
  });
  return async () => {
    stop();
    clearTimeout(timer);
    await running;
  };
}
