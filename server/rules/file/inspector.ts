import { buffer } from 'node:stream/consumers';
import type { Finding, Unexamined } from '../../../shared/api/rules.ts';
import { startWorker, type BoundedWorker } from '../../files/extract/boundedWorker.ts';
import { sourceLimit } from '../../files/extract/outcome.ts';
import { oneAtATime, QueueFull } from '../../files/queue.ts';
import { isMedia, type ImageFormat, type TextFormat } from '../../files/type.ts';
import type { BlobStore } from '../../storage/store.ts';
import type { LoadedRules } from '../load.ts';
import type { Inspected, InspectJob } from './inspect.ts';

/** Bounds of one inspection: milliseconds, MiB, and how many files may wait. */
export interface InspectLimits {
  time: number;
  memory: number;
  waiting: number;
}

/** A stored content and what is known of it. */
export interface Inspectable {
  sha256: string;
  size: number;
  type: string;
  image: ImageFormat | null;
  text: TextFormat | null;
}

const usual: InspectLimits = { time: 10_000, memory: 384, waiting: 50 };
const idleTime = 60_000;
const mostKept = 500;

/**
 * Looks into files with the rules of the house, one after the other in a worker thread that is ended when a file takes too long or too much
 * memory. What was found is remembered by content and state of the rules. Close it when the process ends.
 */
export class Inspector {
  #limits: InspectLimits;
  #queue: ReturnType<typeof oneAtATime>;
  #worker: BoundedWorker<InspectJob, Inspected> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;
  #kept = new Map<string, { findings: Finding[] }>();

  constructor(limits: Partial<InspectLimits> = {}) {
    this.#limits = { ...usual, ...limits };
    this.#queue = oneAtATime(this.#limits.waiting);
  }

  /** What the rules find inside, or why nobody could look. Films and sounds have nothing to look into: readers get them without what their makers wrote in. */
  async inspect(blobs: BlobStore, { version, rules }: Pick<LoadedRules, 'version' | 'rules'>, file: Inspectable): Promise<Inspected> {
    if (isMedia(file.type) || /^(audio|video)\//.test(file.type)) return { findings: [] };
    const format = file.text ?? (file.image ? 'image' : null);
    if (!format) return { failed: 'unsupported' };
    if (file.size > sourceLimit) return { failed: 'too-large' };
    const key = `${file.sha256} ${version}`;
    const before = this.#kept.get(key);
    if (before) return before;
    const found = await this.#inLine(async () => this.#run({ id: ++this.#lastId, format, source: await buffer(await blobs.open(file.sha256)), version, rules }));
    if ('findings' in found) this.#keep(key, found);
    return found;
  }

  /** Ends the worker; a running inspection fails. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.end();
  }

  async #inLine(task: () => Promise<Inspected>): Promise<Inspected> {
    try {
      return await this.#queue(task);
    } catch (error) {
      return { failed: error instanceof QueueFull ? 'busy' : ('missing' satisfies Unexamined) };
    }
  }

  async #run(job: InspectJob): Promise<Inspected> {
    clearTimeout(this.#idle);
    if (!this.#worker?.alive) this.#worker = startWorker(new URL('./worker.ts', import.meta.url), this.#limits.memory);
    const outcome = await this.#worker.run(job, this.#limits.time);
    this.#idle = setTimeout(() => void this.close(), idleTime).unref();
    return outcome;
  }

  #keep(key: string, found: { findings: Finding[] }): void {
    if (this.#kept.size >= mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(key, found);
  }
}
