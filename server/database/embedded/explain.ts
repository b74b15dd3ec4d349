import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { saysDiskFull, StartError } from '../../startError.ts';

/** Why PostgreSQL ended before it was ready, from what it wrote: the full disk by name, anything else in its own last words. */
export function explainFailure(words: string, { folder, file }: { folder: string; file: string }): StartError {
  if (saysDiskFull(words)) return new StartError('diskFull', { folder });
  return new StartError('postgresFailed', { reason: lastWords(words), file });
}

/** PostgreSQL may try again in a moment: processes of its predecessor are still ending. */
export function isStillOccupied(words: string): boolean {
  return /shared memory block .* is still in use|lock file ".*" (already exists|is empty)|could not bind Unix address .*: Address already in use/.test(words);
}

/** What was written to a log file from `offset` on, 64 kB at most. */
export function readFrom(file: string, offset: number): string {
  const descriptor = openSync(file, 'r');
  try {
    const length = Math.min(Math.max(fstatSync(descriptor).size - offset, 0), 65_536);
    const buffer = Buffer.alloc(length);
    readSync(descriptor, buffer, 0, length, offset);
    return buffer.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

function lastWords(words: string): string {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  const severe = lines.findLast((line) => /(FATAL|PANIC|ERROR|error):/.test(line)) ?? lines.at(-1) ?? 'no message';
  return severe.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, '').slice(0, 300);
}
