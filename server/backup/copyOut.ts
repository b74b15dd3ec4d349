import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Section } from './format.ts';
import { tarHeader, tarPadding } from './tarWrite.ts';

const PART = 4 * 1024 * 1024;
const NEWLINE = 0x0a;

/** A file of a tar archive out of one piece. */
export function* tarFile(name: string, content: Buffer, modified: Date): Generator<Buffer> {
  yield tarHeader(name, content.length, modified);
  yield content;
  yield tarPadding(content.length);
}

/** Gives what a COPY gives as files of a tar archive, a few megabytes each, and returns how many rows of which hash these were. */
export async function* copyOut(client: Client, copy: string, { nameOf, modified }: { nameOf: (part: number) => string; modified: Date }): AsyncGenerator<Buffer, Section> {
  const hash = createHash('sha256');
  let [rows, part, size] = [0, 0, 0];
  let held: Buffer[] = [];
  for await (const chunk of client.query(copyTo(copy)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    // In the text format a line end is the end of a row and nothing else.
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1;
    held.push(chunk);
    size += chunk.length;
    if (size < PART) continue;
    yield* tarFile(nameOf(part++), Buffer.concat(held), modified);
    [held, size] = [[], 0];
  }
  if (size > 0) yield* tarFile(nameOf(part), Buffer.concat(held), modified);
  return { rows, sha256: hash.digest('hex') };
}
