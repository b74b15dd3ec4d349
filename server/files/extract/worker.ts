import { readFile, stat } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { sourceLimit, type ExtractAnswer, type ExtractJob, type Extracted } from './outcome.ts';
import { readFormat } from './read.ts';

const port = parentPort!;
port.on('message', (job: ExtractJob) => {
  void answer(job);
});

async function answer({ id, format, source }: ExtractJob): Promise<void> {
  port.postMessage({ id, outcome: await extract(format, source) } satisfies ExtractAnswer);
}

async function extract(format: ExtractJob['format'], source: string | Uint8Array): Promise<Extracted> {
  if (typeof source !== 'string') return readFormat(format, source);
  if ((await stat(source)).size > sourceLimit) return { failed: 'too-large' };
  const { buffer, byteOffset, length } = await readFile(source);
  return readFormat(format, new Uint8Array(buffer, byteOffset, length));
}
