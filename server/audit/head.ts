import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { canonical } from './canonical.ts';

const WHAT = 'kontor audit head 1';

/** The head of the tree at one moment: who keeps it can tell later whether anything before it was changed. */
export interface Head {
  /** How many events it covers, and the number of the last of them. */
  size: number;
  seq: string;
  /** Root of the tree, hex. */
  root: string;
  created: string;
  /** Fingerprint of the key it was signed with. */
  key: string;
}

/** A head with its Ed25519 signature (base64) over the canonical JSON of the head and the line `kontor audit head 1`. */
export interface SignedHead extends Head {
  signature: string;
}

const signedBytes = ({ size, seq, root, created, key }: Head): Buffer => Buffer.from(canonical({ what: WHAT, size, seq, root, created, key }));

/** Signs a head. */
export const signHead = (head: Omit<Head, 'key'>, secret: KeyObject): SignedHead => {
  const whole = { ...head, key: fingerprint(createPublicKey(secret)) };
  return { ...whole, signature: sign(null, signedBytes(whole), secret).toString('base64') };
};

/** Whether this key signed that head. */
export const isSigned = (head: SignedHead, key: KeyObject): boolean => head.key === fingerprint(key) && verify(null, signedBytes(head), key, Buffer.from(head.signature, 'base64'));

/** The fingerprint of a public key: SHA-256 over its SPKI form, hex. */
export const fingerprint = (key: KeyObject): string => createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('hex');

/** A head out of foreign JSON, null when it is none. */
export function headIn(value: unknown): SignedHead | null {
  if (typeof value !== 'object' || value === null) return null;
  const { size, seq, root, created, key, signature } = value as Record<string, unknown>;
  const fits = Number.isSafeInteger(size) && [seq, root, created, key, signature].every((one) => typeof one === 'string') && /^[0-9a-f]{64}$/.test(root as string);
  return fits ? { size: size as number, seq: seq as string, root: root as string, created: created as string, key: key as string, signature: signature as string } : null;
}
