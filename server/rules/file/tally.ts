import type { Found } from '../../../shared/api/rules.ts';
import type { Sign } from './sign.ts';

const mostChars = 100;
const mostSigns = 100;

/** Gathers signs: of one kind on one part it keeps one, with the first words of what was met. */
export interface Tally {
  add(found: Found, part: string | null, excerpt?: string): void;
  readonly signs: Sign[];
}

/** An empty tally. */
export function tally(): Tally {
  const kept = new Map<string, Sign>();
  return {
    add(found, part, excerpt = '') {
      const key = `${found} ${part}`;
      const before = kept.get(key);
      const words = excerpt.replace(/\s+/g, ' ').trim();
      if (!before && kept.size < mostSigns) kept.set(key, { found, part, excerpt: words });
      else if (before && words && before.excerpt.length < mostChars) before.excerpt = before.excerpt ? `${before.excerpt} … ${words}` : words;
    },
    get signs() {
      return [...kept.values()].map((sign) => ({ ...sign, excerpt: sign.excerpt.slice(0, mostChars) }));
    },
  };
}
