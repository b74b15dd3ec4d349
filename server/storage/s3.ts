import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect, objectOf, sizeOf, type Bucket, type S3Settings } from './s3Bucket.ts';
import { openObject } from './s3Read.ts';
import { spool } from './spool.ts';
import { checkedHash, isHash, StorageFull, type Blob, type BlobStore } from './store.ts';
import { tryOut } from './tryOut.ts';

/** Blobs as objects `<prefix><sha256>` of a bucket. The SDK is loaded at the first use; contents pass through a private temporary file, since their name is their hash. */
export function s3Store(settings: S3Settings): BlobStore {
  let opened: Promise<Bucket> | undefined;
  const bucket = () => (opened ??= connect(settings));
  const store: BlobStore = {
    put: async (stream) => put(await bucket(), stream),
    open: async (sha256, part) => openObject(await bucket(), checkedHash(sha256), part),
    has: async (sha256) => (await sizeOf(await bucket(), checkedHash(sha256))) !== undefined,
    remove: async (sha256) => {
      const { client, sdk } = await bucket();
      await client.send(new sdk.DeleteObjectCommand(objectOf(settings, checkedHash(sha256))));
    },
    list: () => list(bucket()),
    check: () => tryOut(store, `s3://${settings.bucket}/${settings.prefix ?? ''}`),
  };
  return store;
}

async function put(bucket: Bucket, stream: AsyncIterable<Uint8Array>): Promise<Blob> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kontor-s3-'));
  try {
    const file = path.join(folder, randomUUID());
    const blob = await spool(stream, file);
    if ((await sizeOf(bucket, blob.sha256)) !== blob.size) await upload(bucket, blob, file);
    return blob;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function upload({ client, settings }: Bucket, { sha256 }: Blob, file: string): Promise<void> {
  const { Upload } = await import('@aws-sdk/lib-storage');
  const params = { ...objectOf(settings, sha256), Body: createReadStream(file), ContentType: 'application/octet-stream' };
  try {
    await new Upload({ client, params, partSize: 8 * 1024 * 1024, queueSize: 2 }).done();
  } catch (error) {
    const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
    if ($metadata?.httpStatusCode === 507 || /QuotaExceeded|StorageFull/.test(name ?? '')) throw new StorageFull(`bucket ${settings.bucket}`, error);
    throw error;
  }
}

async function* list(bucket: Promise<Bucket>): AsyncGenerator<Blob> {
  const { client, sdk, settings } = await bucket;
  const prefix = settings.prefix ?? '';
  let next: string | undefined;
  do {
    const page = await client.send(new sdk.ListObjectsV2Command({ Bucket: settings.bucket, Prefix: prefix, ContinuationToken: next }));
    for (const { Key = '', Size = 0 } of page.Contents ?? []) {
      const name = Key.slice(prefix.length);
      if (isHash(name)) yield { sha256: name, size: Size };
    }
    next = page.NextContinuationToken;
  } while (next);
}
