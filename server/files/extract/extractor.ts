import type { FileType } from '../type.ts';
import { oneAtATime, QueueFull } from '../queue.ts';
import { sourceLimit, type Extracted, type ExtractJob } from './outcome.ts';
import { startWorker, type BoundedWorker } from './boundedWorker.ts';

/** Bounds of one extraction: milliseconds, MiB, and how many files may wait. */
export interface ExtractLimits {
  time: number;
  memory: number;
  waiting: number;
}

const usual: ExtractLimits = { time: 10_000, memory: 256, waiting: 100 };
const idleTime = 30_000;

/**
 * Extracts the text of files in one worker thread, one after the other. A file that takes too long or too much memory costs
 * the worker, never the process; the next file gets a new one. Close it when the process ends.
 */
export class Extractor {
  #limits: ExtractLimits;
  #queue: ReturnType<typeof oneAtATime>;
  #worker: BoundedWorker<ExtractJob, Extracted> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;

  constructor(limits: Partial<ExtractLimits> = {}) {
    this.#limits = { ...usual, ...limits };
    this.#queue = oneAtATime(this.#limits.waiting);
  }

  /** The text of a file, given by its path or its bytes, of a type as `fileType` found it. */
  async extractText(source: string | Uint8Array, type: FileType): Promise<Extracted> {
    const format = type.text;
    if (!format) return { failed: 'unsupported' };
    if (typeof source !== 'string' && source.length > sourceLimit) return { failed: 'too-large' };
    try {
      return await this.#queue(() => this.#run({ id: ++this.#lastId, format, source }));
    } catch (error) {
      if (error instanceof QueueFull) return { failed: 'busy' };
      throw error;
    }
  }

  /** How many workers were started so far: one as long as no file exceeds its limits. */
  get started(): number {
    return this.#started;
  }
  #started = 0;

  /** Ends the worker; a running extraction fails. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.end();
  }

  async #run(job: ExtractJob): Promise<Extracted> {
    clearTimeout(this.#idle);
    if (!this.#worker?.alive) {
      this.#worker = startWorker(new URL('./worker.ts', import.meta.url), this.#limits.memory);
      this.#started++;
    }
    const outcome = await this.#worker.run(job, this.#limits.time);
    this.#idle = setTimeout(() => void this.close(), idleTime).unref();
    return outcome;
  }
}
