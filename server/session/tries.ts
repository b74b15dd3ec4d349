import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';

// One line guessing at one account waits soonest. An account as a whole is closed only for minutes, and only under many
// guesses, so that an outsider can't keep a person out for long (OWASP ASVS 2.2.1 in both its halves).
const PAIR = { points: 8, duration: 15 * 60 };
const LINE = { points: 40, duration: 10 * 60 };
const ACCOUNT = { points: 100, duration: 5 * 60 };

/** Where a try comes from (see subscriberOf) and which account it is for, existing or not. */
export interface Try {
  line: string;
  account: string;
}

export interface Tries {
  /** Counts a try before it is checked, so that parallel guesses count too. Throws `tooMany` when it must wait. */
  count(attempt: Try): Promise<void>;
  /** Takes back what a right try had counted. */
  forgive(attempt: Try): Promise<void>;
}

const opened = new WeakMap<Kontor, Tries>();

/** The counters of tries to sign in of this Kontor. */
export function triesOf(kontor: Kontor): Tries {
  const known = opened.get(kontor) ?? openTries(kontor.config.rateFactor);
  opened.set(kontor, known);
  return known;
}

function openTries(factor: number): Tries {
  const limiter = ({ points, duration }: typeof PAIR) => new RateLimiterMemory({ points: points * Math.max(1, factor), duration });
  const pair = limiter(PAIR);
  const line = limiter(LINE);
  const account = limiter(ACCOUNT);
  return {
    async count(attempt) {
      await consume(pair, keyOf(attempt));
      await consume(line, attempt.line);
      await consume(account, attempt.account);
    },
    async forgive(attempt) {
      await pair.delete(keyOf(attempt));
      await line.reward(attempt.line, 1);
      await account.reward(attempt.account, 1);
    },
  };
}

const keyOf = (attempt: Try): string => `${attempt.line} ${attempt.account}`;

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (full) {
    if (full instanceof Error) throw full;
    throw new Problem('tooMany', { retryAfter: Math.ceil((full as RateLimiterRes).msBeforeNext / 1000) });
  }
}
