import type { Client } from 'pg';
import { BlobDamaged, BlobMissing, type BlobStore } from '../storage/store.ts';
import type { Finding } from './findings.ts';

const SAMPLE = 200;

interface Wanted {
  /** All contents instead of a sample of 200. */
  full: boolean;
  signal?: AbortSignal;
  progress(done: number, total: number): void;
}

/** Reads contents of files and compares them with their hashes, and counts those that belong to nothing. */
export async function examineStorage(client: Client, store: BlobStore, { full, signal, progress }: Wanted): Promise<Finding[]> {
  const trial = await store.check().then(() => null, (error: Error) => error.message);
  if (trial !== null) return [{ kind: 'storageUnusable', values: { reason: trial } }];
  const { rows: blobs } = await client.query<{ sha256: string; size: number }>(`select sha256, size::float8 as size from blob order by random() ${full ? '' : `limit ${SAMPLE}`}`);
  const [missing, damaged]: [string[], string[]] = [[], []];
  for (const [index, { sha256, size }] of blobs.entries()) {
    signal?.throwIfAborted();
    const error = await read(store, sha256, size);
    if (error instanceof BlobMissing) missing.push(sha256);
    else if (error) damaged.push(sha256);
    progress(index + 1, blobs.length);
  }
  const total = (await client.query<{ n: number }>('select count(*)::int as n from blob')).rows[0]!.n;
  const strays = await countStrays(client, store);
  return [
    ...(missing.length > 0 ? [{ kind: 'contentsMissing' as const, values: { count: missing.length, first: missing[0]! } }] : []),
    ...(damaged.length > 0 ? [{ kind: 'contentsDamaged' as const, values: { count: damaged.length, first: damaged[0]! } }] : []),
    ...(blobs.length < total ? [{ kind: 'contentsSampled' as const, values: { count: blobs.length, total } }] : []),
    ...(strays > 0 ? [{ kind: 'contentsStray' as const, values: { count: strays } }] : []),
  ];
}

async function read(store: BlobStore, sha256: string, size: number): Promise<BlobMissing | BlobDamaged | null> {
  try {
    for await (const _ of await store.open(sha256, { size })) continue;
    return null;
  } catch (error) {
    if (error instanceof BlobMissing || error instanceof BlobDamaged) return error;
    throw error;
  }
}

async function countStrays(client: Client, store: BlobStore): Promise<number> {
  let [strays, page]: [number, string[]] = [0, []];
  const count = async () => {
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from unnest($1::text[]) s where not exists (select 1 from blob where sha256 = s)', [page]);
    strays += rows[0]!.n;
    page = [];
  };
  for await (const { sha256 } of store.list()) if (page.push(sha256) === 1000) await count();
  await count();
  return strays;
}
