import type { Readable } from 'node:stream';

const longestLine = 32 * 1024 * 1024;

/** One line of a JSON Lines file, from 1; `bytes` is how far the file is read then. */
export interface Line {
  readonly number: number;
  readonly bytes: number;
  readonly value?: unknown;
  readonly fault?: string;
}

/** The lines of a JSON Lines file as they come; a line that can't be read is named with why, and the next one follows. */
export async function* linesOf(source: Readable): AsyncGenerator<Line> {
  let pieces: Buffer[] = [];
  let held = 0;
  let number = 0;
  let bytes = 0;
  const finish = (): Line | null => {
    number++;
    const line = held > longestLine ? { number, bytes, fault: 'the line is too long' } : parsed(Buffer.concat(pieces).toString('utf8'), { number, bytes });
    pieces = [];
    held = 0;
    return line;
  };
  for await (const chunk of source as AsyncIterable<Buffer>) {
    let begin = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, begin)) {
      keep(chunk.subarray(begin, end));
      bytes += end + 1 - begin;
      begin = end + 1;
      const line = finish();
      if (line) yield line;
    }
    keep(chunk.subarray(begin));
    bytes += chunk.length - begin;
  }
  const last = held > 0 ? finish() : null;
  if (last) yield last;

  function keep(piece: Buffer): void {
    held += piece.length;
    if (held <= longestLine) pieces.push(piece);
    else pieces = [];
  }
}

function parsed(text: string, at: { number: number; bytes: number }): Line | null {
  const line = text.replace(/^\ufeff/, '').trim();
  if (line === '') return null;
  try {
    return { ...at, value: JSON.parse(line) as unknown };
  } catch (error) {
    return { ...at, fault: (error as Error).message.slice(0, 120) };
  }
}
