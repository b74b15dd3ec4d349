import type { KeyObject } from 'node:crypto';
import type { ExportHead, ExportLine } from './exportChain.ts';
import { Findings } from './findings.ts';
import { fingerprint, headIn, isSigned, type SignedHead } from './head.ts';
import { hashOfLeaf, rowHash, type LoggedEvent } from './leaf.ts';
import { rootByProof } from './tree.ts';

/** How the verification of an exported file went: how many of the events that its head covers are in it. */
export interface VerifiedFile {
  head: SignedHead | null;
  events: number;
  whole: boolean;
  findings: Findings['list'];
  count: number;
}

/** Verifies an export line by line with nothing but the public key. */
export async function verifyFile(lines: AsyncIterable<string>, key: KeyObject): Promise<VerifiedFile> {
  const found = new Findings();
  const result: VerifiedFile = { head: null, events: 0, whole: false, findings: found.list, count: 0 };
  let number = 0;
  let before = -1;
  for await (const text of lines) {
    number += 1;
    if (number === 1) {
      const first = parse(text) as ExportHead | null;
      result.head = headIn(first?.head);
      result.whole = first?.whole === true;
      if (!result.head) break;
      judgeHead(found, result.head, key);
      continue;
    }
    const at = judgeLine(found, result.head!, { text, number });
    if (at === null) continue;
    if (at <= before || (result.whole && at !== before + 1)) found.add('lineMissing', { line: number, before, at });
    before = at;
    result.events += 1;
  }
  if (!result.head) found.add('fileForeign');
  else if (result.whole && result.events !== result.head.size) found.add('fileShort', { have: result.events, size: result.head.size });
  return { ...result, count: found.count };
}

function judgeHead(found: Findings, head: SignedHead, key: KeyObject): void {
  if (head.key !== fingerprint(key)) found.add('keyUnknown', { created: head.created, key: head.key });
  else if (!isSigned(head, key)) found.add('headForged', { created: head.created });
}

/** Returns the place of the line's event in the chain, null when the line can't be read. */
function judgeLine(found: Findings, head: SignedHead, { text, number }: { text: string; number: number }): number | null {
  const line = lineIn(parse(text));
  if (!line) {
    found.add('lineUnreadable', { line: number });
    return null;
  }
  const { at, event } = line;
  const leaf = { ...line.leaf, row: Buffer.from(line.leaf.row, 'hex') };
  const told = { line: number, n: leaf.seq };
  const same = event === null || (rowHash(event).equals(leaf.row) && event.seq === leaf.seq && event.kind === leaf.kind);
  if (!same) found.add('lineChanged', told);
  const root = rootByProof(hashOfLeaf(leaf), { at, size: head.size, proof: line.proof.map((hash) => Buffer.from(hash, 'hex')) });
  if (root?.toString('hex') !== head.root) found.add('lineForeign', told);
  return at;
}

function lineIn(value: unknown): ExportLine | null {
  const { at, leaf, event, proof } = (value ?? {}) as Partial<ExportLine>;
  const texts = leaf && [leaf.seq, leaf.kind, leaf.day, leaf.row].every((one) => typeof one === 'string');
  const path = Array.isArray(proof) && proof.length <= 64 && proof.every((hash) => /^[0-9a-f]{64}$/.test(hash));
  if (!Number.isSafeInteger(at) || !texts || !path || typeof event !== 'object') return null;
  return { at: at!, leaf, event: event as LoggedEvent | null, proof };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
