import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { inspect, type InspectJob } from './inspect.ts';

const port = parentPort!;
port.on('message', (job: InspectJob) => {
  void answer(job);
});

async function answer(job: InspectJob): Promise<void> {
  const bytes = typeof job.source === 'string' ? new Uint8Array(await readFile(job.source)) : job.source;
  port.postMessage({ id: job.id, outcome: await inspect(job, bytes) });
}
