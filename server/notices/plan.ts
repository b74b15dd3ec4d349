import type { SiteQuiet } from '../../shared/api/agreement.ts';
import type { NoticeRules } from '../../shared/api/people.ts';
import { isKeptQuiet } from '../agreement/worksAgreement.ts';
import { isAway, isQuiet, lastDigest, type Away } from './quiet.ts';

/** Whose mails are planned. */
export interface Reader extends Away {
  rules: NoticeRules;
  timeZone: string;
  site?: string | null;
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
 * after the return. The quiet hours of the works agreement (`kept`) bind whatever the person chose, digests included; what is urgent breaks them as it breaks one's own.
 */
export function planOf({ rules, timeZone, site = null, ...away }: Reader, now: Date, kept: readonly SiteQuiet[] = []): Plan {
  if (isAway(away, timeZone, now)) return { now: 'none', digest: null, postpone: rules.digestAt.length > 0 };
  const bound = isKeptQuiet(kept, { site, timeZone }, now);
  const quiet = bound || isQuiet(rules, timeZone, now);
  const last = lastDigest(rules, timeZone, now);
  const due = last !== null && !isAway(away, timeZone, last) && !bound && (!quiet || now.getTime() - last.getTime() <= ON_TIME_MS);
  return { now: quiet ? 'urgent' : 'all', digest: due ? last : null, postpone: false };
}
