import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, publicLookup } from './publicAddress.ts';
import type { Destination } from './services.ts';

/** What became of a message: taken; the device has gone; not now (after so many milliseconds, if said); never. */
export type Brought = { state: 'taken' | 'gone' | 'refused' } | { state: 'later'; after: number | null };

const WHOLE_MS = 10_000;
const MOST_WAIT_MS = 3_600_000;

/**
 * Brings a message to a push service (RFC 8030) over a connection of its own: no redirect is followed, no proxy of the environment asked,
 * nothing of the answer read but its status, and after ten seconds it is over.
 */
export async function bring({ url, inside }: Destination, headers: Record<string, string | number>, body: Buffer): Promise<Brought> {
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  if (!inside && isIP(bare) && !isPublicAddress(bare)) return { state: 'refused' };
  const agent = new Agent({ keepAlive: false, maxSockets: 1 });
  try {
    const asking = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': body.length }, signal: AbortSignal.timeout(WHOLE_MS), ...(inside ? {} : { lookup: publicLookup }) });
    // What breaks after the answer concerns nobody.
    asking.on('error', () => {});
    asking.end(body);
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    answer.destroy();
    return judge(answer.statusCode ?? 0, answer.headers['retry-after']);
  } catch {
    return { state: 'later', after: null };
  } finally {
    agent.destroy();
  }
}

function judge(status: number, wait: string | undefined): Brought {
  if (status >= 200 && status < 300) return { state: 'taken' };
  if (status === 404 || status === 410) return { state: 'gone' };
  if (status !== 429 && status < 500) return { state: 'refused' };
  return { state: 'later', after: wait && /^\d{1,6}$/.test(wait) ? Math.min(Number(wait) * 1000, MOST_WAIT_MS) : null };
}
