import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

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
  readonly logLevel: string;
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

/** Reads the configuration from environment variables (PORT, HOST, KONTOR_DATA, DATABASE_URL, KONTOR_ADDRESS, KONTOR_TRUSTED_PROXIES, ...). */
export function readConfig(env: NodeJS.ProcessEnv, more: { demo?: boolean } = {}): Config {
  const port = whole('PORT', env.PORT, 4000, 65_535);
  const host = env.HOST || 'localhost';
  return {
    version,
    port,
    host,
    dataFolder: resolve(env.KONTOR_DATA || (more.demo ? 'demo-data' : 'data')),
    databaseUrl: env.DATABASE_URL || undefined,
    address: (env.KONTOR_ADDRESS || `http://localhost:${port}`).replace(/\/+$/, ''),
    demo: more.demo ?? false,
    timeZone: env.KONTOR_TIME_ZONE || 'Europe/Berlin',
    trustedProxies: (env.KONTOR_TRUSTED_PROXIES ?? '').split(',').map((one) => one.trim()).filter(Boolean),
    rateFactor: whole('KONTOR_RATE_FACTOR', env.KONTOR_RATE_FACTOR, 1, 1000),
    logLevel: env.KONTOR_LOG || 'info',
  };
}
