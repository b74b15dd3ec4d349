import type { S3Client } from '@aws-sdk/client-s3';

/** An S3 bucket or one of its kin (Ceph, MinIO, OVH). Without keys the SDK's own sources are asked (environment, role of the machine). */
export interface S3Settings {
  endpoint?: string;
  region: string;
  bucket: string;
  prefix?: string;
  accessKeyId?: string;
  secretAccessKey?: string;
  forcePathStyle?: boolean;
}

/** The opened SDK with the bucket it talks to. */
export interface Bucket {
  client: S3Client;
  sdk: typeof import('@aws-sdk/client-s3');
  settings: S3Settings;
}

/** Loads the SDK and makes the client; no request is sent yet. */
export async function connect(settings: S3Settings): Promise<Bucket> {
  const sdk = await import('@aws-sdk/client-s3');
  const { accessKeyId, secretAccessKey } = settings;
  const client = new sdk.S3Client({
    region: settings.region,
    endpoint: settings.endpoint,
    forcePathStyle: settings.forcePathStyle,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
    // The newer default checksums are refused by several of S3's kin.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000, throwOnRequestTimeout: true },
  });
  return { client, sdk, settings };
}

/** Size of a stored content in bytes, or undefined when it is not there. */
export async function sizeOf({ client, sdk, settings }: Bucket, sha256: string): Promise<number | undefined> {
  try {
    const answer = await client.send(new sdk.HeadObjectCommand(objectOf(settings, sha256)));
    return answer.ContentLength;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Bucket and key of a content. */
export function objectOf(settings: S3Settings, sha256: string): { Bucket: string; Key: string } {
  return { Bucket: settings.bucket, Key: (settings.prefix ?? '') + sha256 };
}

/** True when the bucket answered that the object is not there. */
export function isMissing(error: unknown): boolean {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return $metadata?.httpStatusCode === 404 && name !== 'NoSuchBucket';
}
