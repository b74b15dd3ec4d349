import { stat, statfs } from 'node:fs/promises';
import { Client } from 'pg';
import { sizeText } from '../sizes.ts';
import type { Config } from '../config.ts';
import { openStorage } from '../storage/open.ts';
import { examineDatabase } from './examineDatabase.ts';
import { examineHouse } from './examineHouse.ts';
import { examineStorage } from './examineStorage.ts';
import type { Finding } from './findings.ts';

const LEAST_FREE = 1_000_000_000;

interface Wanted {
  full: boolean;
  signal?: AbortSignal;
  progress(done: number, total: number): void;
}

/** Everything that is wrong with a Kontor or worth knowing, beside a running server or without one. Only looks, changes nothing. */
export async function examine(config: Config, url: string, wanted: Wanted): Promise<Finding[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'kontor doctor' });
  client.on('error', () => undefined); // told by the calls
  await client.connect();
  try {
    const [ground, database] = [[...(await folder(config)), ...address(config)], await examineDatabase(client)];
    // The rest asks tables as they are in this version.
    if (database.some(({ kind }) => kind === 'migrationsPending' || kind === 'migrationsUnknown')) return [...ground, ...database];
    return [...ground, ...database, ...(await examineHouse(client, config.address)), ...(await examineStorage(client, openStorage(config), wanted))];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function folder({ dataFolder }: Config): Promise<Finding[]> {
  const { mode } = await stat(dataFolder);
  const { bavail, bsize } = await statfs(dataFolder);
  const free = bavail * bsize;
  return [
    ...((mode & 0o007) !== 0 ? [{ kind: 'folderOpen' as const, values: { folder: dataFolder } }] : []),
    ...(free < LEAST_FREE ? [{ kind: 'lowSpace' as const, values: { folder: dataFolder, free: sizeText(free) } }] : []),
  ];
}

/** Browsers keep the cookie of a session only over HTTPS; the own machine counts as such. */
function address({ address }: Config): Finding[] {
  if (!URL.canParse(address)) return [{ kind: 'addressWrong', values: { address } }];
  const { protocol, hostname } = new URL(address);
  const own = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return protocol === 'https:' || own ? [] : [{ kind: 'addressPlain', values: { address } }];
}
