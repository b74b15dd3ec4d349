import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { auditContent, type Figure } from './audit.ts';
import { seeded } from './chance.ts';
import { foundHouse, type Reply } from './house.ts';
import { inDatabase } from './inDatabase.ts';
import { freePort, startKontor } from './kontor.ts';
import { Ledger } from './ledger.ts';
import { Reader } from './reader.ts';
import { deliver, newEntry, type Load } from './writers.ts';

const MEGABYTE = 1024 * 1024;
const WRITERS = 4;
const LONGEST_SECONDS = 60;

type Disk = { path: string; dataFolder: string; say: (line: string) => void };

/** Fills the small disk on which a Kontor works, first slowly by its own people, then at one blow by somebody else. Throws where none can be mounted. */
export async function torturedByFullDisk(folder: string, { seed, say }: { seed: number; say: (line: string) => void }): Promise<Figure[]> {
  const path = join(folder, 'disk');
  mkdirSync(path);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=420m,mode=755', 'tmpfs', path], { encoding: 'utf8' });
  if (mounted.status !== 0) throw new Error(`A small disk cannot be mounted here (${mounted.stderr?.trim() || mounted.error?.message}); that takes root on Linux.`);
  try {
    return await onDisk({ path, dataFolder: join(path, 'data'), say }, seed);
  } finally {
    execFileSync('umount', ['--lazy', path]);
  }
}

async function onDisk(disk: Disk, seed: number): Promise<Figure[]> {
  const kontor = await startKontor(disk.dataFolder, await freePort());
  try {
    const house = await inDatabase(disk.dataFolder, (database) => foundHouse(kontor.url, database));
    const load: Load = { url: kontor.url, house, ledger: new Ledger(), chance: seeded(seed), padding: 20_000 };
    const figures = await fill(disk, load);
    const content = await inDatabase(disk.dataFolder, (database) => auditContent(database, load.ledger));
    return [...figures, ...content, { name: 'exit code after Ctrl-C', value: (await kontor.stop()) ?? -1, least: 0, most: 0 }];
  } finally {
    await kontor.kill('everything');
  }
}

async function fill(disk: Disk, load: Load): Promise<Figure[]> {
  const first = newEntry(load);
  await deliver(load, first);
  const reader = new Reader(load.url, load.house, first.id!);
  const slowly = await fillSlowly(disk, load);
  const suddenly = await fillSuddenly(disk, load);
  await reader.end();
  for (const failure of reader.failures.slice(0, 5)) disk.say(`not read: ${failure}`);
  return [
    { name: 'status told to writers', value: slowly.status, least: 507, most: 507 },
    { name: 'status told to writers after a blow', value: suddenly.status, least: 507, most: 507 },
    { name: 'seconds until writing went on', value: Math.max(slowly.seconds, suddenly.seconds), most: 5 },
    { name: 'readings answered meanwhile', value: reader.answered, least: 20 },
    { name: 'readings not answered', value: reader.failures.length, most: 0 },
  ];
}

/** Others leave 60 MB, Kontor's own people write until they are refused, the others make room. */
async function fillSlowly({ path, say }: Disk, load: Load): Promise<{ status: number; seconds: number }> {
  const others = join(path, 'others');
  writeFileSync(others, Buffer.alloc(Math.max(freeBytes(path) - 60 * MEGABYTE, 0)));
  const refusal = await writeUntilRefused(load);
  say(`filled by its own people: ${refusal.status} (${refusal.body?.title}) with ${megabytes(path)} left`);
  rmSync(others);
  return { status: refusal.status, seconds: await secondsUntilWritten(load, say) };
}

/** Others take all that is left while people write, it stays so for three seconds, the others make room. */
async function fillSuddenly({ path, say }: Disk, load: Load): Promise<{ status: number; seconds: number }> {
  const others = join(path, 'others');
  const writing = writeUntilRefused(load);
  await pause(300);
  fillWhole(path, others);
  const refusal = await writing;
  await pause(3000);
  say(`filled at one blow: ${refusal.status} (${refusal.body?.title}) with ${megabytes(path)} left`);
  rmSync(others);
  return { status: refusal.status, seconds: await secondsUntilWritten(load, say) };
}

async function writeUntilRefused(load: Load): Promise<Reply> {
  const end = performance.now() + LONGEST_SECONDS * 1000;
  const writeOn = async (): Promise<Reply> => {
    for (;;) {
      const reply = await deliver(load, newEntry(load));
      if (reply.status !== 201) return reply;
      if (performance.now() > end) throw new Error(`Nobody was refused within ${LONGEST_SECONDS} s.`);
    }
  };
  const replies = await Promise.all(Array.from({ length: WRITERS }, writeOn));
  return replies.find(({ status }) => status !== 507) ?? replies[0]!;
}

async function secondsUntilWritten(load: Load, say: (line: string) => void): Promise<number> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  while (seconds() < LONGEST_SECONDS) {
    const reply = await deliver(load, newEntry(load));
    if (reply.status === 201) {
      say(`room made: written again after ${seconds().toFixed(2)} s`);
      return seconds();
    }
    await pause(50);
  }
  return Infinity;
}

/** Takes every block there is: what is still free shrinks while others write. */
function fillWhole(path: string, file: string): void {
  try {
    writeFileSync(file, Buffer.alloc(freeBytes(path) + MEGABYTE));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

function freeBytes(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}

function megabytes(path: string): string {
  return `${Math.floor(freeBytes(path) / MEGABYTE)} MB`;
}
