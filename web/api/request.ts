import { reached, lost } from './reach.ts';
import { Refused, Unreachable } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Sent = { body?: unknown; key?: string; signal?: AbortSignal; ifMatch?: string };

const patience = 20_000;

/**
 * Asks the server under /api/v1 and gives its JSON (undefined for an empty answer).
 * Waits at most 20 s. Throws Refused for a problem and Unreachable without an answer.
 * A POST carries `key` as Idempotency-Key: made once for one action of the person, the same in every retry.
 */
export async function request<T>(method: Method, path: string, sent: Sent = {}): Promise<T> {
  const answer = await ask(method, path, sent);
  if (answer.status === 204 || answer.headers.get('content-length') === '0') return undefined as T;
  if (answer.ok) return (await answer.json()) as T;
  throw new Refused(await problemOf(answer));
}

async function ask(method: Method, path: string, sent: Sent): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (sent.body !== undefined) headers['content-type'] = 'application/json';
  if (method === 'POST') headers['idempotency-key'] = sent.key ?? crypto.randomUUID();
  if (sent.ifMatch) headers['if-match'] = sent.ifMatch;
  headers['accept-language'] = document.documentElement.lang;
  const wait = AbortSignal.timeout(patience);
  const signal = sent.signal ? AbortSignal.any([wait, sent.signal]) : wait;
  try {
    const body = sent.body === undefined ? undefined : JSON.stringify(sent.body);
    // What a person has done at the last moment still goes out when the page is left; browsers allow that for 64 kB.
    const keepalive = method !== 'GET' && (body?.length ?? 0) < 16_000;
    const answer = await fetch(`/api/v1${path}`, { method, headers, signal, body, keepalive });
    reached();
    return answer;
  } catch (error) {
    if (sent.signal?.aborted) throw error;
    lost();
    throw new Unreachable('no answer', { cause: error });
  }
}

/** A proxy in between may answer without a problem: then the status has to do. */
async function problemOf(answer: Response): Promise<ConstructorParameters<typeof Refused>[0]> {
  const isProblem = answer.headers.get('content-type')?.includes('json') ?? false;
  const found = isProblem ? ((await answer.json().catch(() => null)) as Partial<ConstructorParameters<typeof Refused>[0]> | null) : null;
  return { ...found, type: found?.type ?? 'about:blank', title: found?.title ?? `HTTP ${answer.status}`, status: answer.status, detail: found?.detail, fields: found?.fields };
}

/** Reads; for query functions. */
export const read =
  <T>(path: string) =>
  ({ signal }: { signal?: AbortSignal } = {}): Promise<T> =>
    request<T>('GET', path, { signal });

/** The query part of an address, leaving out what is undefined. */
export function queryOf(values: Record<string, string | number | null | undefined>): string {
  const pairs = Object.entries(values).filter((pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== null);
  return pairs.length ? `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()}` : '';
}
