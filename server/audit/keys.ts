import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../startError.ts';
import { fingerprint } from './head.ts';

/** Where in the data folder the chain keeps its key and its heads. */
export const auditFolder = (dataFolder: string): string => join(dataFolder, 'audit');

const secretFile = (dataFolder: string): string => join(auditFolder(dataFolder), 'signing-key.pem');

/** The file with the public key, to be handed to whoever shall be able to verify. */
export const publicFile = (dataFolder: string): string => join(auditFolder(dataFolder), 'public-key.pem');

/** The key in the data folder with which heads are signed, null when there is none. */
export function signingKey(dataFolder: string): KeyObject | null {
  const text = textOf(secretFile(dataFolder));
  return text === null ? null : createPrivateKey(text);
}

/** The signing key as PEM, as a backup keeps it; null when there is none. */
export const signingKeyText = (dataFolder: string): string | null => textOf(secretFile(dataFolder));

/** Makes a new Ed25519 key in the data folder, readable for this user alone, and returns it; one that is there already stays. */
export function makeSigningKey(dataFolder: string): KeyObject {
  keepSigningKey(dataFolder, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, 'wx');
  return signingKey(dataFolder)!;
}

/** Puts the key of a backup into the data folder; another one that is there is kept beside it under its fingerprint. */
export function restoreSigningKey(dataFolder: string, text: string): void {
  const before = textOf(secretFile(dataFolder));
  if (before === text) return;
  if (before !== null) renameSync(secretFile(dataFolder), join(auditFolder(dataFolder), `signing-key.${publicOf(before).print.slice(0, 16)}.pem`));
  keepSigningKey(dataFolder, text, 'w');
}

function keepSigningKey(dataFolder: string, text: string, flag: 'w' | 'wx'): void {
  mkdirSync(auditFolder(dataFolder), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(secretFile(dataFolder), text, { mode: 0o600, flag });
    writeFileSync(publicFile(dataFolder), publicOf(text).text, { mode: 0o644 });
  } catch (error) {
    // Two that begin at once: the first one's key counts.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function publicOf(secret: string): { text: string; print: string } {
  const key = createPublicKey(secret);
  return { text: key.export({ type: 'spki', format: 'pem' }) as string, print: fingerprint(key) };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
