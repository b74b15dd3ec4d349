import type { NoticeRules } from '../../shared/api/people.ts';
import { isAway, isQuiet, lastDigest, type Away } from './quiet.ts';

/** Whose mails are planned. */
export interface Reader extends Away {
  rules: NoticeRules;
  timeZone: string;
}

/** What may be mailed to a person at a moment. */
export interface Plan {
  /** Notices to be told at once: all, only urgent ones (quiet hours), or none (absence). */
  now: 'all' | 'urgent' | 'none';
  /** The moment of the digest that is due: it holds what was there then. */
  digest: Date | null;
  /** Whether what should be told at once waits for a digest instead. */
  postpone: boolean;
}

// A digest at an hour the person chose goes out then, quiet or not; a belated one (server was down) waits for the quiet time to end.
const ON_TIME_MS = 15 * 60_000;

/**
 * What the rules of a person allow at `now`. Who is absent gets no mail at all, urgent ones included: everything waits for the first digest
 * after the return.
 */
export function planOf({ rules, timeZone, ...away }: Reader, now: Date): Plan {
  if (isAway(away, timeZone, now)) return { now: 'none', digest: null, postpone: rules.digestAt.length > 0 };
  const quiet = isQuiet(rules, timeZone, now);
  const last = lastDigest(rules, timeZone, now);
  const due = last !== null && !isAway(away, timeZone, last) && (!quiet || now.getTime() - last.getTime() <= ON_TIME_MS);
  return { now: quiet ? 'urgent' : 'all', digest: due ? last : null, postpone: false };
}
