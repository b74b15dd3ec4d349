import { Worker } from 'node:worker_threads';
import { oneAtATime } from '../../files/queue.ts';
import type { PdfAnswer, PdfDone, PdfJob } from './job.ts';

const TIME = 60_000;
const MEMORY = 512;
const IDLE = 30_000;
const WAITING = 50;

/** The document could not be worked on within time and memory, or can't be read. */
class PdfFailed extends Error {
  override name = 'PdfFailed';
}

/** Works on PDFs in one thread, one after the other: what takes too long or too much costs the thread, never the process. Close it in the end. */
export class Workshop {
  #queue = oneAtATime(WAITING);
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last = 0;

  run(job: PdfJob): Promise<PdfDone> {
    return this.#queue(() => this.#give(job));
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #give(job: PdfJob): Promise<PdfDone> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#last;
    worker.ref();
    try {
      const answer = await answerOf(worker, { ...job, bytes: new Uint8Array(job.bytes), id });
      if ('failed' in answer) throw new PdfFailed(answer.failed);
      return answer.done;
    } catch (error) {
      if (!(error instanceof PdfFailed)) await this.close();
      throw error instanceof PdfFailed ? error : new PdfFailed((error as Error).message);
    } finally {
      worker.unref();
      this.#idle = setTimeout(() => void this.close(), IDLE).unref();
    }
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY }, env: {}, execArgv: [] });
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    worker.on('error', () => {});
    return worker;
  }
}

function answerOf(worker: Worker, job: PdfJob & { id: number }): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    const over = setTimeout(() => fail(new Error('took too long')), TIME);
    const settle = (): void => {
      clearTimeout(over);
      worker.off('message', take).off('error', fail).off('exit', gone);
    };
    const fail = (error: Error): void => {
      settle();
      reject(error);
    };
    const gone = (): void => fail(new Error('the worker ended'));
    const take = (answer: PdfAnswer): void => {
      if (answer.id !== job.id) return;
      settle();
      resolve(answer);
    };
    worker.on('message', take).once('error', fail).once('exit', gone);
    worker.postMessage(job, [job.bytes.buffer as ArrayBuffer]);
  });
}
