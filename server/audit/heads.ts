import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../startError.ts';
import { headIn, type SignedHead } from './head.ts';

/** The file in a folder to which heads are appended, one JSON line each. Kept out of reach of this machine it bears witness against it. */
export const headsFile = (folder: string): string => join(folder, 'heads.jsonl');

/** Appends a head, unless it is the last one there. Returns whether it did. */
export function keepHeadIn(folder: string, head: SignedHead): boolean {
  if (keptHeads(headsFile(folder)).at(-1)?.root === head.root) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  appendFileSync(headsFile(folder), `${JSON.stringify(head)}\n`, { mode: 0o640, flush: true });
  return true;
}

/** The heads in such a file, or in a file with one head as `kontor audit head` prints it; none when there is no file. Lines that are no head are left out. */
export function keptHeads(file: string): SignedHead[] {
  try {
    return readFileSync(file, 'utf8').split('\n').flatMap((line) => headIn(jsonIn(line)) ?? []);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Puts such a file aside, since a restored Kontor goes on from an earlier moment: its heads bear witness of another history. */
export function setHeadsAside(folder: string): void {
  const file = headsFile(folder);
  if (existsSync(file)) renameSync(file, join(folder, `heads-${Date.now()}.jsonl`));
}
