import { argon2, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

// RFC 9106 and OWASP (2024): argon2id with 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: object) => Promise<Buffer>;

/** A new secret for links, cookies and tokens: 256 bits, base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret. Secrets are random, so a plain SHA-256 is enough. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A password as kept: `argon2id$memory$passes$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive('argon2id', { message: password.normalize('NFC'), nonce, ...cost });
  return ['argon2id', cost.memory, cost.passes, nonce.toString('base64url'), hash.toString('base64url')].join('$');
}

const nobody = ['argon2id', cost.memory, cost.passes, Buffer.alloc(16).toString('base64url'), Buffer.alloc(32).toString('base64url')].join('$');

/** Whether a password fits; without a kept one it takes as long and says no (negative case K09). */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  const [, memory, passes, salt, hash] = (kept ?? nobody).split('$') as [string, string, string, string, string];
  const wanted = Buffer.from(hash, 'base64url');
  const got = await derive('argon2id', { message: password.normalize('NFC'), nonce: Buffer.from(salt, 'base64url'), memory: Number(memory), passes: Number(passes), parallelism: cost.parallelism, tagLength: wanted.length });
  return timingSafeEqual(got, wanted) && kept !== null;
}
