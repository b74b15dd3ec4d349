import { createHash } from 'node:crypto';

// The hash tree of RFC 6962, section 2.1. Leaves and inner nodes are told apart by their first byte, so that neither can pass for the other.
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** Bytes of one hash. */
export const HASH = 32;

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** The hash of a leaf over its bytes. */
export const leafHash = (content: Buffer | string): Buffer => sha256(LEAF, content);

const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);

/** A tree that only grows: the roots of its full subtrees, the largest first, as the binary digits of its size say. */
export interface Growing {
  size: number;
  peaks: Buffer[];
}

/** A tree that goes on where `peaks` (its hashes one after the other) ended. */
export const growing = (size = 0, peaks: Buffer = Buffer.alloc(0)): Growing => ({ size, peaks: Array.from({ length: peaks.length / HASH }, (_, at) => peaks.subarray(at * HASH, (at + 1) * HASH)) });

/** Puts the hash of one more leaf behind the last. */
export function grow(tree: Growing, leaf: Buffer): void {
  tree.peaks.push(leaf);
  for (let full = tree.size; full % 2 === 1; full = Math.floor(full / 2)) {
    const right = tree.peaks.pop()!;
    tree.peaks.push(nodeHash(tree.peaks.pop()!, right));
  }
  tree.size += 1;
}

/** The root of the whole tree; of an empty one the hash of nothing. */
export const rootOf = ({ peaks }: Growing): Buffer => (peaks.length === 0 ? sha256() : peaks.reduceRight((right, left) => nodeHash(left, right)));

/** All levels of the tree over these leaf hashes (one after the other in one buffer), the leaves first; a node without a sibling moves up as it is. */
export function levelsOf(leaves: Buffer): Buffer[] {
  const levels = [leaves];
  for (let below = leaves; below.length > HASH; below = levels.at(-1)!) {
    const count = below.length / HASH;
    const level = Buffer.alloc(Math.ceil(count / 2) * HASH);
    for (let at = 0; at + 1 < count; at += 2) nodeHash(nodeAt(below, at), nodeAt(below, at + 1)).copy(level, (at / 2) * HASH);
    if (count % 2 === 1) nodeAt(below, count - 1).copy(level, level.length - HASH);
    levels.push(level);
  }
  return levels;
}

const nodeAt = (level: Buffer, at: number): Buffer => level.subarray(at * HASH, (at + 1) * HASH);

/** The audit path of a leaf: the siblings on its way to the root, from below. */
export function proofOf(levels: readonly Buffer[], leaf: number): Buffer[] {
  const proof: Buffer[] = [];
  let at = leaf;
  for (const level of levels.slice(0, -1)) {
    const sibling = at ^ 1;
    if (sibling * HASH < level.length) proof.push(nodeAt(level, sibling));
    at = at >>> 1;
  }
  return proof;
}

/** The root that a leaf and its audit path lead to in a tree of this size; null when the path is too short or too long. */
export function rootByProof(leaf: Buffer, { at, size, proof }: { at: number; size: number; proof: readonly Buffer[] }): Buffer | null {
  const left = [...proof];
  let [hash, here, last] = [leaf, at, size - 1];
  for (; last > 0; here >>>= 1, last >>>= 1) {
    // The last node of a level with an odd number of nodes has no sibling.
    if (here === last && here % 2 === 0) continue;
    const sibling = left.shift();
    if (!sibling) return null;
    hash = here % 2 === 0 ? nodeHash(hash, sibling) : nodeHash(sibling, hash);
  }
  return left.length === 0 && at < size ? hash : null;
}
