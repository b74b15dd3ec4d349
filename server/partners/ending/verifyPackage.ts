import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { fingerprint } from '../../audit/head.ts';
import { packageKind } from './packRelation.ts';

const MOST_MANIFEST = 200_000_000;

/** What a check of a package found: `faults` is empty when every file is as it was signed. */
export interface PackageCheck {
  house: string;
  partner: string;
  made: string;
  files: number;
  /** Fingerprint (SHA-256, hex) of the key it was signed with. */
  key: string;
  faults: PackageFault[];
}
export interface PackageFault {
  says: 'notAPackage' | 'signature' | 'otherKey' | 'changed' | 'missing' | 'added';
  path?: string;
}

interface Read {
  sha256: string;
  size: number;
  bytes: Buffer | null;
}

const seals = new Set(['manifest.json', 'manifest.sig', 'public-key.pem']);

/** Checks the signature of a package and every file in it. With `trusted` the key must be that one; without, it only says that nothing was changed since somebody signed it. */
export async function verifyPackage(file: string, trusted: KeyObject | null): Promise<PackageCheck> {
  const found = await readAll(file);
  const [manifest, signature, pem] = ['manifest.json', 'manifest.sig', 'public-key.pem'].map((path) => found.get(path)?.bytes ?? null);
  const nothing: PackageCheck = { house: '', partner: '', made: '', files: 0, key: '', faults: [{ says: 'notAPackage' }] };
  if (!manifest || !signature || !pem) return nothing;
  const said = parsed(manifest);
  const key = keyIn(pem);
  if (!said || !key) return nothing;
  const faults: PackageFault[] = [];
  if (!verify(null, manifest, key, Buffer.from(signature.toString('latin1').trim(), 'base64'))) faults.push({ says: 'signature' });
  if (trusted && fingerprint(trusted) !== fingerprint(key)) faults.push({ says: 'otherKey' });
  const listed = new Map(said.files.map((one) => [one.path, one]));
  for (const [path, one] of listed) {
    const read = found.get(path);
    if (!read) faults.push({ says: 'missing', path });
    else if (read.sha256 !== one.sha256 || read.size !== one.size) faults.push({ says: 'changed', path });
  }
  for (const path of found.keys()) if (!listed.has(path) && !seals.has(path)) faults.push({ says: 'added', path });
  return { house: said.house, partner: said.partner, made: said.made, files: said.files.length, key: fingerprint(key), faults };
}

interface Manifest {
  what: string;
  house: string;
  partner: string;
  made: string;
  files: { path: string; sha256: string; size: number }[];
}

function parsed(bytes: Buffer): Manifest | null {
  try {
    const value = JSON.parse(bytes.toString('utf8')) as Manifest;
    return value.what === packageKind && Array.isArray(value.files) ? value : null;
  } catch {
    return null;
  }
}

function keyIn(pem: Buffer): KeyObject | null {
  try {
    return createPublicKey(pem.toString('latin1'));
  } catch {
    return null;
  }
}

async function readAll(file: string): Promise<Map<string, Read>> {
  const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false });
  const found = new Map<string, Read>();
  try {
    for await (const entry of zip.eachEntry()) {
      // Of two entries of one name a program might show either: neither counts.
      const read = await readEntry(zip, entry);
      found.set(entry.fileName, found.has(entry.fileName) ? { sha256: '', size: -1, bytes: null } : read);
    }
  } finally {
    zip.close();
  }
  return found;
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Read> {
  const hash = createHash('sha256');
  const kept: Buffer[] = [];
  let size = 0;
  const keeps = seals.has(entry.fileName);
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    hash.update(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (keeps && size <= MOST_MANIFEST) kept.push(chunk as Buffer);
  }
  return { sha256: hash.digest('hex'), size, bytes: keeps ? Buffer.concat(kept) : null };
}
