import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { S3Settings } from './storage/s3Bucket.ts';

/** How this Kontor runs: from the environment, checked once at the start. */
export interface Config {
  readonly version: string;
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** The address persons use, for links in mails; no slash at the end. */
  readonly address: string;
  readonly demo: boolean;
  readonly timeZone: string;
  /** Addresses of reverse proxies whose X-Forwarded-* are believed (CIDR list); nobody's by default. */
  readonly trustedProxies: readonly string[];
  /** Multiplies all rate limits; 1 by default, 0 switches them off for measurements. */
  readonly rateFactor: number;
  /** Whether feeds come out of the read model; off to measure the database alone. */
  readonly readModel: boolean;
  readonly logLevel: string;
  /** Where the heads of the audit chain are written to. */
  readonly headsFolder: string;
  /** Where the contents of files lie: in an S3 bucket, or in the data folder when undefined. */
  readonly s3: S3Settings | undefined;
  /** Files with certificate and key (PEM) with which the listener for incoming mail offers STARTTLS; without it when undefined. */
  readonly mailTls: { cert: string; key: string } | undefined;
}

/** A setting that can't be used, said in one sentence. */
export class ConfigError extends Error {}

const version = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;

function whole(name: string, text: string | undefined, otherwise: number, most: number): number {
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most) throw new ConfigError(`${name} must be a whole number from 0 to ${most}, but is "${text}".`);
  return value;
}

const isIPv4 = (text: string) => /^(\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
const isIPv6 = (text: string) => /^[\da-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]`);

/** Addresses and networks, with commas between them; one that is none is refused, since a slip here would believe the wrong machine. */
function networks(name: string, text: string): string[] {
  const given = text.split(',').map((one) => one.trim()).filter(Boolean);
  for (const one of given) {
    const [address = '', bits, ...more] = one.split('/');
    const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : 0;
    const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
    if (most === 0 || !fits || more.length > 0) throw new ConfigError(`${name} must be addresses or networks such as 127.0.0.1 or 10.1.0.0/16, with commas between them, but has "${one}".`);
  }
  return given;
}

/** Reads the configuration from environment variables (PORT, HOST, KONTOR_DATA, DATABASE_URL, KONTOR_ADDRESS, KONTOR_TRUSTED_PROXIES, ...). */
export function readConfig(env: NodeJS.ProcessEnv, more: { demo?: boolean } = {}): Config {
  const port = whole('PORT', env.PORT, 4000, 65_535);
  const host = env.HOST || 'localhost';
  const dataFolder = resolve(env.KONTOR_DATA || (more.demo ? 'demo-data' : 'data'));
  return {
    version,
    port,
    host,
    dataFolder,
    databaseUrl: env.DATABASE_URL || undefined,
    address: (env.KONTOR_ADDRESS || `http://localhost:${port}`).replace(/\/+$/, ''),
    demo: more.demo ?? false,
    timeZone: env.KONTOR_TIME_ZONE || 'Europe/Berlin',
    trustedProxies: networks('KONTOR_TRUSTED_PROXIES', env.KONTOR_TRUSTED_PROXIES ?? ''),
    rateFactor: whole('KONTOR_RATE_FACTOR', env.KONTOR_RATE_FACTOR, 1, 1000),
    readModel: env.KONTOR_READ_MODEL !== 'off',
    logLevel: env.KONTOR_LOG || 'info',
    headsFolder: env.KONTOR_AUDIT_HEADS ? resolve(env.KONTOR_AUDIT_HEADS) : join(dataFolder, 'audit'),
    s3: readS3(env),
    mailTls: readMailTls(env),
  };
}

/** An S3 bucket as storage, from KONTOR_S3_BUCKET and its kin; undefined when no bucket is named. */
function readS3(env: NodeJS.ProcessEnv): S3Settings | undefined {
  if (!env.KONTOR_S3_BUCKET) return undefined;
  const [accessKeyId, secretAccessKey] = [env.KONTOR_S3_KEY, env.KONTOR_S3_SECRET];
  if (Boolean(accessKeyId) !== Boolean(secretAccessKey)) throw new ConfigError('KONTOR_S3_KEY and KONTOR_S3_SECRET must be given together, or neither of them.');
  return {
    bucket: env.KONTOR_S3_BUCKET,
    region: env.KONTOR_S3_REGION || 'us-east-1',
    prefix: env.KONTOR_S3_PREFIX || '',
    ...(env.KONTOR_S3_ENDPOINT ? { endpoint: env.KONTOR_S3_ENDPOINT, forcePathStyle: env.KONTOR_S3_PATH_STYLE !== '0' } : {}),
    ...(accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : {}),
  };
}

/** KONTOR_MAIL_CERT and KONTOR_MAIL_KEY, both or none. */
function readMailTls(env: NodeJS.ProcessEnv): { cert: string; key: string } | undefined {
  const [cert, key] = [env.KONTOR_MAIL_CERT, env.KONTOR_MAIL_KEY];
  if (Boolean(cert) !== Boolean(key)) throw new ConfigError('KONTOR_MAIL_CERT and KONTOR_MAIL_KEY must be given together, or neither of them.');
  return cert && key ? { cert: resolve(cert), key: resolve(key) } : undefined;
}
