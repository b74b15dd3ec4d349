import type { Readable } from 'node:stream';
import { isMissing, objectOf, sizeOf, type Bucket } from './s3Bucket.ts';
import { BlobMissing, type ReadPart } from './store.ts';
import { rangeOf, refuseOtherSize, verified, verifyLength, verifyWhole } from './verify.ts';

/** Opens a stored object as BlobStore.open promises. */
export async function openObject(bucket: Bucket, sha256: string, part: ReadPart = {}): Promise<Readable> {
  if (part.start === undefined && part.end === undefined) return openWhole(bucket, sha256, part.size);
  const size = await sizeOf(bucket, sha256);
  if (size === undefined) throw new BlobMissing(sha256);
  refuseOtherSize(sha256, size, part.size);
  const { start, end } = rangeOf(part, size);
  const { body } = await get(bucket, sha256, `bytes=${start}-${end}`);
  return verified(body, verifyLength(sha256, end - start + 1));
}

async function openWhole(bucket: Bucket, sha256: string, expected?: number): Promise<Readable> {
  const { body, length } = await get(bucket, sha256);
  try {
    refuseOtherSize(sha256, length, expected);
  } catch (error) {
    body.destroy();
    throw error;
  }
  return verified(body, verifyWhole(sha256));
}

async function get({ client, sdk, settings }: Bucket, sha256: string, range?: string): Promise<{ body: Readable; length?: number }> {
  const command = new sdk.GetObjectCommand({ ...objectOf(settings, sha256), Range: range });
  const answer = await client.send(command).catch((error) => {
    throw isMissing(error) ? new BlobMissing(sha256) : error;
  });
  return { body: answer.Body as Readable, length: answer.ContentLength };
}
