import { Client } from 'pg';
import { signingKeyText } from '../audit/keys.ts';
import { openStorage } from '../storage/open.ts';
import { BlobDamaged, BlobMissing, type BlobStore } from '../storage/store.ts';
import { copyOut, tarFile } from './copyOut.ts';
import { FORMAT, names, type Head, type Manifest, type Place, type Progress } from './format.ts';
import { hasJobs, migrationsOf, quoted, tablesOf } from './tables.ts';
import { tarEnd, tarHeader, tarPadding } from './tarWrite.ts';

interface Kept {
  sha256: string;
  size: number;
}

const openJobs = `copy (select name, data, start_after, state::text from pgboss.job where name in ('reaction', 'long-reaction', 'dead') and state < 'completed' order by created_on) to stdout`;
const usedBlobs = `select sha256, size::float8 as size from blob b where exists (select 1 from file_version where sha256 = b.sha256)
  or exists (select 1 from file_variant where sha256 = b.sha256) or exists (select 1 from person_photo where sha256 = b.sha256) order by sha256`;

/** The bytes of a backup, before compression: every table as of one moment, then the contents of files. Returns its manifest. Beside a running server nothing waits for it. */
export async function* contents(url: string, place: Place, progress: Progress): AsyncGenerator<Buffer, Manifest> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'kontor backup' });
  client.on('error', () => undefined); // told by the calls below
  await client.connect();
  const modified = new Date();
  try {
    await client.query(`begin isolation level repeatable read read only; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local timezone = 'UTC'; set local client_encoding = 'UTF8'; set local statement_timeout = 0`);
    const head = await headOf(client, place, modified);
    yield* tarFile(names.head, json(head), modified);
    const blobs = (await client.query<Kept>(usedBlobs)).rows;
    const total = await totalOf(client, blobs);
    const tables: Manifest['tables'] = {};
    let done = 0;
    const count = async function* <R>(source: AsyncGenerator<Buffer, R>): AsyncGenerator<Buffer, R> {
      for (;;) {
        const step = await source.next();
        if (step.done) return step.value;
        progress((done += step.value.length), total);
        yield step.value;
      }
    };
    for (const [table, columns] of Object.entries(head.tables)) {
      const copy = `copy public.${quoted(table)} (${columns.map(quoted).join(', ')}) to stdout`;
      tables[table] = yield* count(copyOut(client, copy, { nameOf: (part) => names.table(table, part), modified }));
    }
    const jobs = (await hasJobs(client)) ? yield* copyOut(client, openJobs, { nameOf: names.jobs, modified }) : { rows: 0, sha256: '' };
    await client.query('commit');
    const lost = yield* count(blobFiles(openStorage(place), blobs, modified));
    const manifest: Manifest = { tables, jobs, blobs: { count: blobs.length - lost.length, bytes: sizeOf(blobs), lost } };
    yield* tarFile(names.manifest, json(manifest), modified);
    yield tarEnd();
    return manifest;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const sizeOf = (blobs: readonly Kept[]): number => blobs.reduce((sum, blob) => sum + blob.size, 0);

async function headOf(client: Client, { version, dataFolder }: Place, created: Date): Promise<Head> {
  const { rows } = await client.query<{ postgres: string }>(`select split_part(current_setting('server_version'), ' ', 1) as postgres`);
  const house = (await client.query<{ name: string }>('select name from house')).rows[0]?.name ?? null;
  return { kontorBackup: FORMAT, version, postgres: rows[0]!.postgres, created: created.toISOString(), migrations: await migrationsOf(client), house, tables: await tablesOf(client), auditKey: signingKeyText(dataFolder) };
}

async function totalOf(client: Client, blobs: readonly Kept[]): Promise<number> {
  const { rows } = await client.query<{ bytes: number }>(`select coalesce(sum(pg_table_size(oid)), 0)::float8 as bytes from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`);
  return rows[0]!.bytes + sizeOf(blobs);
}

/** The contents one by one; returns the hashes of those that the storage has no more, or no longer whole. */
async function* blobFiles(store: BlobStore, blobs: readonly Kept[], modified: Date): AsyncGenerator<Buffer, string[]> {
  const lost: string[] = [];
  for (const { sha256, size } of blobs) {
    let given = -1;
    try {
      for await (const chunk of (await store.open(sha256, { size })) as AsyncIterable<Buffer>) {
        if (given < 0) yield tarHeader(names.blob(sha256), size, modified);
        given = Math.max(0, given) + chunk.length;
        yield chunk;
      }
      if (given < 0) yield tarHeader(names.blob(sha256), size, modified);
      yield tarPadding(size);
    } catch (error) {
      if (!(error instanceof BlobMissing) && !(error instanceof BlobDamaged)) throw error;
      lost.push(sha256);
      // The archive has promised that many bytes; the manifest says that they are worth nothing.
      if (given >= 0) yield* zeros(size - given, size);
    }
  }
  return lost;
}

function* zeros(count: number, size: number): Generator<Buffer> {
  const piece = Buffer.alloc(65_536);
  for (let left = count; left > 0; left -= piece.length) yield piece.subarray(0, Math.min(left, piece.length));
  yield tarPadding(size);
}
