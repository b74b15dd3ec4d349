import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Section } from './format.ts';
import { BackupDamaged, type TarCursor } from './tarRead.ts';

const NEWLINE = 0x0a;

/** Takes all following files of the archive whose names begin so into a COPY, and returns how many rows of which hash they were. */
export async function copyIn(client: Client, copy: string, { cursor, prefix }: { cursor: TarCursor; prefix: string }): Promise<Section> {
  const hash = createHash('sha256');
  let rows = 0;
  const parts = async function* () {
    for (; cursor.within(prefix); await cursor.next()) {
      for await (const chunk of cursor.content()) {
        hash.update(chunk);
        for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1;
        yield chunk;
      }
    }
  };
  try {
    await pipeline(Readable.from(parts(), { objectMode: false }), client.query(copyFrom(copy)));
  } catch (error) {
    // Values that their columns can't hold, or rows that exist twice: PostgreSQL's own words may carry content.
    const code = (error as { code?: string }).code ?? '';
    throw /^(22|23)/.test(code) ? new BackupDamaged(`its rows cannot be read, ${code}`, { cause: error }) : error;
  }
  return { rows, sha256: hash.digest('hex') };
}
