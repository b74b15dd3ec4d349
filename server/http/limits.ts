import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';

const WINDOW_SECONDS = 60;
const READS = 1200;
const WRITES = 180;
const STRANGERS = 120;

/** The part of an address that stands for one subscriber: IPv4 whole, IPv6 cut to /64 (a subscriber holds at least that much). */
export function subscriberOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::') as [string, string?];
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const full = tail === undefined ? left : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return `${full.slice(0, 4).map((part) => parseInt(part || '0', 16).toString(16)).join(':')}::/64`;
}

/** Limits per person (or per subscriber line while not signed in), told in RateLimit headers; over the limit it is 429 with Retry-After. */
export function openLimits(kontor: Kontor) {
  const factor = kontor.config.rateFactor;
  const limiter = (points: number) => new RateLimiterMemory({ points: points * Math.max(1, factor), duration: WINDOW_SECONDS });
  const kinds = { reads: limiter(READS), writes: limiter(WRITES), strangers: limiter(STRANGERS) };

  return {
    async count(request: FastifyRequest, reply: FastifyReply, asker: Asker | null): Promise<void> {
      if (factor === 0 || request.url === '/healthz') return;
      const reading = request.method === 'GET' || request.method === 'HEAD';
      const limit = asker ? (reading ? kinds.reads : kinds.writes) : kinds.strangers;
      const key = asker ? asker.person : subscriberOf(request.ip);
      try {
        tell(reply, limit, await limit.consume(key));
      } catch (full) {
        if (full instanceof Error) throw full;
        tell(reply, limit, full as RateLimiterRes);
        throw new Problem('tooMany', { retryAfter: Math.ceil((full as RateLimiterRes).msBeforeNext / 1000) });
      }
    },
  };
}

function tell(reply: FastifyReply, limit: RateLimiterMemory, state: RateLimiterRes): void {
  reply.headers({ 'ratelimit-limit': limit.points, 'ratelimit-remaining': state.remainingPoints, 'ratelimit-reset': Math.ceil(state.msBeforeNext / 1000) });
}
