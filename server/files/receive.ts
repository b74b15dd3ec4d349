import type { Kontor } from '../kontor.ts';
import { Problem, type ProblemKind } from '../problems.ts';
import { StorageFull, type Blob } from '../storage/store.ts';
import { fileType, headLength, type FileType } from './type.ts';

/** Content that lies in the storage already, but belongs to no file yet. */
export interface Received extends Blob {
  type: FileType;
}

/** How many bytes may come, and what to say when there are more. */
export interface Bound {
  most: number;
  over: ProblemKind;
}

/** Stores what the stream gives, whatever length was announced; beyond the bound it stops and keeps nothing. The type is found in the content. */
export async function receive(kontor: Kontor, source: AsyncIterable<Uint8Array>, name: string, bound: Bound): Promise<Received> {
  const head: Buffer[] = [];
  try {
    const blob = await kontor.blobs.put(bounded(source, bound, head));
    return { ...blob, type: await fileType(Buffer.concat(head), name) };
  } catch (error) {
    if (error instanceof StorageFull) throw new Problem('diskFull', { cause: error });
    throw error;
  }
}

async function* bounded(source: AsyncIterable<Uint8Array>, { most, over }: Bound, head: Buffer[]): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    if (size < headLength) head.push(Buffer.from(chunk.subarray(0, headLength - size)));
    size += chunk.length;
    if (size > most) throw new Problem(over);
    yield chunk;
  }
}
