import { randomUUID } from 'node:crypto';

/**
 * Who walks through the world: a stranger, members with and without roles, people inside and outside the closed space P, and guests: g1 of
 * company A in the partner space SA, g2 of company B in SB, gx of company A, removed from SA.
 */
export const actorNames = ['anon', 'admin', 'auditor', 'council', 'lead', 'm1', 'm2', 'mx', 'bot', 'reader', 'g1', 'g2', 'gx'] as const;
export type ActorName = (typeof actorNames)[number];

/** Guests of partner companies. */
const guests = ['g1', 'g2', 'gx'] as const satisfies readonly ActorName[];
export const isGuest = (name: ActorName): boolean => (guests as readonly string[]).includes(name);

interface Canary {
  token: string;
  place: string;
  may: ReadonlySet<ActorName>;
}

/** A canary that was seen where its actor's line in the policy table says no. */
export interface Leak {
  place: string;
  actor: ActorName;
  around: string;
}

/** Unique tokens for protected places. A token is recognised by the last twelve digits too, since search and slugs take words apart. */
export class Canaries {
  readonly all: Canary[] = [];
  readonly #byEnd = new Map<string, Canary>();

  /** A new token for a place that only these actors may read. */
  plant(place: string, may: readonly ActorName[]): string {
    const token = `KANARIE-${randomUUID()}`;
    const canary = { token, place, may: new Set(may) };
    this.all.push(canary);
    this.#byEnd.set(token.slice(-12), canary);
    return token;
  }

  /** Every canary in these bytes that the actor may not read. */
  leaks(bytes: string, actor: ActorName): Leak[] {
    return this.#found(bytes).filter(({ canary }) => !canary.may.has(actor)).map(({ canary, at }) => ({ place: canary.place, actor, around: bytes.slice(Math.max(0, at - 80), at + 40) }));
  }

  /** The places whose canaries are in these bytes, to show that the oracle sees what may be seen. */
  seen(bytes: string): string[] {
    return this.#found(bytes).map(({ canary }) => canary.place);
  }

  #found(bytes: string): { canary: Canary; at: number }[] {
    return [...bytes.matchAll(/(?=([0-9a-f]{12}))/gi)].flatMap((match) => {
      const canary = this.#byEnd.get(match[1]!.toLowerCase());
      return canary ? [{ canary, at: match.index }] : [];
    });
  }
}
