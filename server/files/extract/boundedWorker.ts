import { Worker } from 'node:worker_threads';
import type { ExtractFailure } from './outcome.ts';

/** What a worker is asked; its answer carries the same id. The source is given by its path or its bytes. */
export interface BoundedJob {
  id: number;
  source: string | Uint8Array;
}

/** A worker thread that is ended as soon as one job exceeds its time or memory. */
export interface BoundedWorker<Job extends BoundedJob, Outcome> {
  readonly alive: boolean;
  /** The worker's answer, or the limit in milliseconds or memory that the job broke; never rejects. */
  run(job: Job, time: number): Promise<Outcome | { failed: ExtractFailure }>;
  end(): Promise<void>;
}

const watchEvery = 100;

/** Starts a worker of this program that may use `memory` MiB, buffers included. It answers a job with `{ id, outcome }`. */
export function startWorker<Job extends BoundedJob, Outcome extends object>(program: URL, memory: number): BoundedWorker<Job, Outcome> {
  const worker = new Worker(program, {
    // Part of the memory is left for buffers, and for garbage that isn't collected yet.
    resourceLimits: { maxOldGenerationSizeMb: memory * 0.6, maxYoungGenerationSizeMb: 16 },
    env: {},
    execArgv: [],
  });
  let alive = true;
  // It never keeps the process from ending; a job that runs does.
  worker.unref();
  worker.once('exit', () => (alive = false));
  worker.on('error', () => {});
  const end = async () => {
    alive = false;
    await worker.terminate();
  };
  return {
    get alive() {
      return alive;
    },
    end,
    run: async (job, time) => {
      const watch = new AbortController();
      worker.ref();
      const failed = await Promise.race([answer<Outcome>(worker, job), outOfTime(time, watch.signal), outOfMemory(worker, memory, watch.signal)]);
      watch.abort();
      worker.unref();
      if (typeof failed !== 'string') return failed;
      await end();
      return { failed };
    },
  };
}

function answer<Outcome>(worker: Worker, job: BoundedJob): Promise<Outcome | ExtractFailure> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome | ExtractFailure) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (message: { id: number; outcome: Outcome }) => {
      if (message.id === job.id) settle(message.outcome);
    };
    const onError = (error: Error & { code?: string }) => settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'damaged');
    const onExit = () => settle('damaged');
    worker.on('message', onMessage).once('error', onError).once('exit', onExit);
    if (typeof job.source === 'string') return worker.postMessage(job);
    // An exact copy, since posting a view would take everything behind it along.
    const source = new Uint8Array(job.source);
    worker.postMessage({ ...job, source }, [source.buffer]);
  });
}

function outOfTime(time: number, over: AbortSignal): Promise<ExtractFailure> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('time'), time);
    over.addEventListener('abort', () => clearTimeout(timer));
  });
}

// The thread's own limits count the heap alone; unpacked buffers lie outside of it.
function outOfMemory(worker: Worker, memory: number, over: AbortSignal): Promise<ExtractFailure> {
  return new Promise((resolve) => {
    const look = async () => {
      const { used_heap_size, external_memory } = await worker.getHeapStatistics().catch(() => ({ used_heap_size: 0, external_memory: 0 }));
      if (used_heap_size + external_memory > memory * 1024 * 1024) resolve('memory');
    };
    const timer = setInterval(() => void look(), watchEvery);
    over.addEventListener('abort', () => clearInterval(timer));
  });
}
