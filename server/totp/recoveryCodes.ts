import { randomBytes } from 'node:crypto';
import { hashOf } from '../session/secrets.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const HOW_MANY = 10;

/** Ten new recovery codes of 80 bits each, as XXXX-XXXX-XXXX-XXXX (RFC 4648 base32). */
export const newRecoveryCodes = (): string[] => Array.from({ length: HOW_MANY }, () => [...randomBytes(16)].map((byte) => letters[byte & 31]).join('').replace(/(.{4})(?=.)/g, '$1-'));

/** A code as typed, without spaces, dashes and case. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

/** Whether this is the form of a recovery code. */
export const isRecoveryCode = (plain: string): boolean => /^[A-Z2-7]{16}$/.test(plain);

/** What the database keeps of a recovery code; its 80 bits are random, so a plain hash is enough. */
export const recoveryHash = (code: string): Buffer => hashOf(plainCode(code));
