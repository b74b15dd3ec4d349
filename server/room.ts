import { randomBytes } from 'node:crypto';
import { rmSync, statfsSync, statSync, truncateSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;
// PostgreSQL breaks off when it needs a piece of its log before room is given back: seen in two of eight floods at 500 ms.
const LOOK_MILLISECONDS = 100;

/** Below this much free space nothing more is taken in; PostgreSQL works on within it (its log grows by pieces of 16 MB, and without room for one it breaks off). */
export const LEAST_FREE = 32 * MEGABYTE;

/** A file that only holds room. It is emptied when others fill the disk, so that PostgreSQL has some at once; empty, it says that it wants to be filled again. */
export const RESERVE = 64 * MEGABYTE;

/**
 * Watches the free space of the data folder's disk. While it is scarce, Kontor refuses what people write and goes on showing what is there;
 * writing goes on when twice the least is free, and room for the reserve on top where that was given up. `onTurn` hears of each turn to the worse or the better.
 */
export class Room {
  readonly #folder: string;
  readonly #reserve: string;
  readonly #onTurn: (scarce: boolean, freeBytes: number) => void;
  readonly #watch: NodeJS.Timeout;
  #scarce = false;
  #keepsReserve = false;
  #laying: Promise<void> | undefined;

  constructor(folder: string, onTurn: (scarce: boolean, freeBytes: number) => void) {
    this.#folder = folder;
    this.#reserve = join(folder, 'reserve');
    this.#onTurn = onTurn;
    this.look();
    this.#watch = setInterval(() => this.look(), LOOK_MILLISECONDS).unref();
  }

  /** Whether nothing more may be written for want of space. */
  get scarce(): boolean {
    return this.#scarce;
  }

  /** Lays the reserve aside where there is room for it, now and after each scarcity; for the one Kontor that serves. Resolves when it lies there. */
  async keepReserve(): Promise<void> {
    this.#keepsReserve = true;
    this.look();
    await this.#laying;
  }

  /** Looks at the disk now; it does so by itself ten times a second. */
  look(): void {
    const free = freeBytes(this.#folder);
    const laid = statSync(this.#reserve, { throwIfNoEntry: false })?.size;
    const enough = 2 * LEAST_FREE + (laid === 0 ? RESERVE : 0);
    const before = this.#scarce;
    this.#scarce = free < (before || laid === 0 ? enough : LEAST_FREE);
    if (this.#scarce !== before) this.#onTurn(this.#scarce, free);
    if (!this.#keepsReserve) return;
    if (free < LEAST_FREE && laid) truncateSync(this.#reserve);
    if (!laid && free >= 2 * LEAST_FREE + RESERVE) this.#laying ??= this.#lay().finally(() => (this.#laying = undefined));
  }

  close(): void {
    clearInterval(this.#watch);
  }

  /** Random bytes, because file systems that compress give nothing for zeros. Without success there is no reserve, and another try at the next look. */
  async #lay(): Promise<void> {
    const draft = `${this.#reserve}.new`;
    try {
      await writeFile(draft, pieces(), { mode: 0o600 });
      await rename(draft, this.#reserve);
    } catch {
      rmSync(draft, { force: true });
    }
  }
}

function* pieces(): Generator<Buffer> {
  for (let written = 0; written < RESERVE; written += MEGABYTE) yield randomBytes(MEGABYTE);
}

/** What an ordinary user may still write; without end where the folder is missing or its file system keeps no count. */
function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}
