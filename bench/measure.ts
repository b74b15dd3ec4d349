import { readdirSync, readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { Pool } from 'undici';

/** Latencies of one thing in milliseconds. */
export interface Latency {
  p50: number;
  p99: number;
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

/** Latency of a thing done `times` times one after the other, after a tenth of that for warming up. */
export const latency = async (times: number, once: (index: number) => Promise<unknown>): Promise<Latency> => (await latencies(times, [once]))[0]!;

/** Latencies of several things done in turns, so that what disturbs the machine disturbs all alike. */
export async function latencies(times: number, things: readonly ((index: number) => Promise<unknown>)[]): Promise<Latency[]> {
  const warm = Math.ceil(times / 10);
  for (let index = 0; index < warm; index++) for (const once of things) await once(index);
  const taken = things.map((): number[] => []);
  for (let index = 0; index < times; index++) {
    for (const [place, once] of things.entries()) {
      const begun = performance.now();
      await once(warm + index);
      taken[place]!.push(performance.now() - begun);
    }
  }
  return taken.map((of) => of.sort((a, b) => a - b)).map((of) => ({ p50: at(of, 0.5), p99: at(of, 0.99) }));
}

/** A client with one connection that fails loudly on any answer but 2xx. */
export function client(base: string) {
  const pool = new Pool(base, { connections: 1, pipelining: 1 });
  return {
    async send(method: 'GET' | 'POST', path: string, cookie: string, body?: unknown): Promise<void> {
      const answer = await pool.request({ method, path, headers: { cookie: `__Host-kontor=${cookie}`, ...(body ? { 'content-type': 'application/json' } : {}) }, body: body ? JSON.stringify(body) : null });
      const text = await answer.body.text();
      if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 200)}`);
    },
    close: () => pool.close(),
  };
}

/** Requests per second with 16 in flight over `seconds`, each with the next cookie; throws when any failed. */
export async function throughput(url: string, cookies: readonly string[], seconds: number): Promise<number> {
  const requests = cookies.map((cookie) => ({ headers: { cookie: `__Host-kontor=${cookie}` } }));
  const result = await autocannon({ url, connections: 16, duration: seconds, requests: requests.length > 0 ? requests : [{}] });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were no success, ${result.errors} failed`);
  return result.requests.total / result.duration;
}

/** Memory of a process and all below it in MB: proportional set size, so that shared pages count once. */
export function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = read(`/proc/${entry}/stat`);
    if (stat) parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const family = (pid: number): boolean => pid === root || (parents.has(pid) && family(parents.get(pid)!));
  const sizes = [...parents.keys()].filter(family).map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
