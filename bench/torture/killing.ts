import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { auditContent, auditReactions, type Figure } from './audit.ts';
import { seeded } from './chance.ts';
import { drain } from './drain.ts';
import { foundHouse, type House } from './house.ts';
import { inDatabase } from './inDatabase.ts';
import { freePort, startKontor } from './kontor.ts';
import { Ledger } from './ledger.ts';
import { deliver, write, type Load } from './writers.ts';

const WRITERS = 4;

/** Kills a Kontor `times` times under writing load; every fifth time the server's process alone. Gives the figures of the whole. */
export async function torturedByKilling(folder: string, { seed, times, say }: { seed: number; times: number; say: (line: string) => void }): Promise<Figure[]> {
  const dataFolder = join(folder, 'data');
  const [chance, port, ledger] = [seeded(seed), await freePort(), new Ledger()];
  const restarts: number[] = [];
  let house: House | undefined;
  for (let round = 1; round <= times; round++) {
    const kontor = await startKontor(dataFolder, port);
    if (round > 1) restarts.push(kontor.readyMilliseconds);
    house ??= await inDatabase(dataFolder, (database) => foundHouse(kontor.url, database));
    const load = { url: kontor.url, house, ledger, chance };
    const asked = await askForUnknown(load);
    const what = round % 5 === 0 ? 'server' : 'everything';
    const written = await writeUntilKilled(load, () => kontor.kill(what));
    say(`${String(round).padStart(2)} of ${times}: ready after ${seconds(kontor.readyMilliseconds)}, ${asked} asked again, ${written} acknowledged, then ${what} killed`);
  }
  return [...(await lastLook(dataFolder, port, { house: house!, ledger, chance, restarts })), ...restartFigures(restarts)];
}

/** What was sent and never answered is sent once more under the same key. */
async function askForUnknown(load: Load): Promise<number> {
  const unknown = load.ledger.inState('sent');
  for (const entry of unknown) await deliver(load, entry);
  return unknown.length;
}

async function writeUntilKilled(load: Load, kill: () => Promise<void>): Promise<number> {
  const before = load.ledger.inState('acknowledged').length;
  let stopped = false;
  const writers = Array.from({ length: WRITERS }, () => write(load, () => stopped));
  await pause(300 + load.chance() * 1200);
  await kill();
  stopped = true;
  await Promise.all(writers);
  return load.ledger.inState('acknowledged').length - before;
}

async function lastLook(dataFolder: string, port: number, { house, ledger, chance, restarts }: { house: House; ledger: Ledger; chance: () => number; restarts: number[] }): Promise<Figure[]> {
  const kontor = await startKontor(dataFolder, port);
  restarts.push(kontor.readyMilliseconds);
  await askForUnknown({ url: kontor.url, house, ledger, chance });
  const figures = await inDatabase(dataFolder, async (database) => [
    { name: 'seconds until all reactions were done', value: await drain(database), most: 60 },
    ...(await auditContent(database, ledger)),
    ...(await auditReactions(database, ledger)),
  ]);
  return [...figures, { name: 'exit code after Ctrl-C', value: (await kontor.stop()) ?? -1, most: 0, least: 0 }];
}

function restartFigures(restarts: number[]): Figure[] {
  const sorted = restarts.map((each) => each / 1000).sort((one, other) => one - other);
  return [
    { name: 'restarts', value: sorted.length },
    { name: 'load on each core at the end (over 1: others at work)', value: loadavg()[0]! / availableParallelism() },
    { name: 'seconds of a restart, median', value: sorted[Math.floor(sorted.length / 2)]! },
    { name: 'seconds of a restart, longest', value: sorted.at(-1)!, most: 5 },
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
