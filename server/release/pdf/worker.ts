import { parentPort } from 'node:worker_threads';
import type { PdfAnswer, PdfDone, PdfJob } from './job.ts';
import { blackenPdf } from './blackenPdf.ts';
import { cleanPdf } from './cleanPdf.ts';
import { markPdf } from './markPdf.ts';
import { drawPage } from './draw.ts';

const port = parentPort!;
port.on('message', (job: PdfJob & { id: number }) => {
  void answer(job);
});

async function answer(job: PdfJob & { id: number }): Promise<void> {
  try {
    port.postMessage({ id: job.id, done: await run(job) } satisfies PdfAnswer);
  } catch (error) {
    port.postMessage({ id: job.id, failed: String((error as Error).message).slice(0, 200) } satisfies PdfAnswer);
  }
}

function run(job: PdfJob): Promise<PdfDone> {
  if (job.do === 'clean') return cleanPdf(job.bytes, job.title);
  if (job.do === 'blacken') return blackenPdf(job);
  if (job.do === 'mark') return markPdf(job.bytes, job.mark);
  return drawPage(job);
}
