import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { ExtractError } from './outcome.ts';

const mostEntries = 10_000;
const mostBytes = 128 * 1024 * 1024;

/** The parts of an Office archive, read as text one after the other; all of them together unpack to a bounded size. */
export interface Archive {
  names: string[];
  /** Decoded text of a part in pieces; the caller may stop at any piece. */
  read(name: string): AsyncGenerator<string>;
}

/** Opens a ZIP archive; throws ExtractError when it is no archive, encrypted, or made to exhaust the reader. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }).catch(damaged);
  if (zip.entryCount > mostEntries) throw new ExtractError('bomb', `${zip.entryCount} parts`);
  const entries = new Map<string, yauzl.Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    damaged(error);
  }
  let unpacked = 0;
  async function* read(name: string): AsyncGenerator<string> {
    const entry = entries.get(name);
    if (!entry) return;
    if (entry.isEncrypted()) throw new ExtractError('encrypted', name);
    const stream = await zip.openReadStreamPromise(entry).catch(damaged);
    const decoder = new TextDecoder();
    for await (const chunk of pieces(stream)) {
      unpacked += chunk.length;
      if (unpacked > mostBytes) throw new ExtractError('bomb', `more than ${mostBytes} bytes unpacked`);
      yield decoder.decode(chunk, { stream: true });
    }
  }
  return { names: [...entries.keys()], read };
}

async function* pieces(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    damaged(error);
  }
}

function damaged(error: unknown): never {
  throw new ExtractError('damaged', (error as Error).message);
}
