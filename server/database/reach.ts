import { Client } from 'pg';
import { codeOf, StartError } from '../startError.ts';

const OLDEST_VERSION = 15;

/** Asks the database that DATABASE_URL names for its version ('15.18') within `milliseconds`; throws StartError, in which neither the URL nor any part of it stands. */
export async function reachDatabase(databaseUrl: string, milliseconds = 10_000): Promise<string> {
  const client = clientFor(databaseUrl, milliseconds);
  client.on('error', () => undefined); // told by the calls below
  try {
    await client.connect();
    const { rows } = await client.query(`select split_part(current_setting('server_version'), ' ', 1) as version`);
    return demandVersion(rows[0].version);
  } catch (error) {
    throw error instanceof StartError ? error : explainReachError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The version itself when Kontor can work with it; throws StartError otherwise. */
export function demandVersion(version: string): string {
  if (Number.parseInt(version, 10) < OLDEST_VERSION) throw new StartError('urlTooOld', { version });
  return version;
}

function clientFor(databaseUrl: string, milliseconds: number): Client {
  try {
    if (!/^postgres(ql)?:\/\//.test(databaseUrl)) throw new StartError('urlUnparsable');
    return new Client({ connectionString: databaseUrl, connectionTimeoutMillis: milliseconds, query_timeout: milliseconds, application_name: 'kontor start' });
  } catch {
    throw new StartError('urlUnparsable'); // the cause would carry the URL
  }
}

/** No cause is kept: errors of the driver may carry the host, the user or more of the URL. */
function explainReachError(error: unknown): StartError {
  const code = codeOf(error) ?? '';
  const words = String((error as Error).message);
  if (['28P01', '28000'].includes(code) || /client password must be|SASL/.test(words)) return new StartError('urlRefused');
  if (code === '3D000') return new StartError('urlDatabase');
  if (/^(E[A-Z_]+|57P0\d)$/.test(code)) return new StartError('urlUnreachable', { reason: code });
  if (/timeout/i.test(words)) return new StartError('urlUnreachable', { reason: 'no answer' });
  if (/SSL|certificate/i.test(words)) return new StartError('urlFailed', { reason: 'SSL' });
  return new StartError('urlFailed', { reason: code || 'connection closed' });
}
