import { Client } from 'pg';
import { openDatabase } from '../../server/database/open.ts';

/** Asks the database beside the serving Kontor, as a command does. */
export async function inDatabase<T>(dataFolder: string, ask: (database: Client) => Promise<T>): Promise<T> {
  const opened = await openDatabase({ dataFolder, purpose: 'command', log: () => undefined });
  const client = new Client(opened.url);
  try {
    await client.connect();
    return await ask(client);
  } finally {
    await client.end();
    await opened.stop();
  }
}
