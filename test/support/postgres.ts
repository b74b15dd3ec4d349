import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../server/database/migrate.ts';
import { openDatabase } from '../../server/database/open.ts';

interface Server {
  url: string;
  stop(): Promise<void>;
}

let server: Promise<Server> | undefined;
let inUse = 0;

/** The PostgreSQL of the tests: KONTOR_TEST_DATABASE_URL, else one embedded server per test process in a folder that is thrown away. */
async function testServer(): Promise<Server> {
  const given = process.env.KONTOR_TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'kontor-test-'));
  const opened = await openDatabase({ dataFolder: folder, purpose: 'serve', log: () => {} });
  return {
    url: opened.url,
    async stop() {
      await opened.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same server with another database name. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Runs one statement in a connection of its own. */
export async function admin(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** A fresh, migrated database for one test file, copied from KONTOR_TEST_TEMPLATE where there is one; `drop` throws it away, and with the last one the server. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  server ??= testServer();
  inUse++;
  const { url, stop } = await server;
  const name = `kontor_${randomBytes(6).toString('hex')}`;
  const template = process.env.KONTOR_TEST_DATABASE_URL && process.env.KONTOR_TEST_TEMPLATE;
  await admin(url, `create database ${name}${template ? ` template ${template}` : ''}`);
  if (!template) await migrate(withDatabase(url, name));
  return {
    url: withDatabase(url, name),
    async drop() {
      await admin(url, `drop database if exists ${name} with (force)`);
      if (--inUse > 0) return;
      server = undefined;
      await stop();
    },
  };
}
