import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { subscriberOf } from './limits.ts';
import { onceOf } from './once.ts';

/** An answer as it is given again; `session` is the secret of the session that it began. */
export interface GivenOnce {
  body: unknown;
  session?: string;
}

const KEEP_MS = 5 * 60_000;
const MOST_KEPT = 2000;

/**
 * Idempotency-Keys of who is nobody yet (signing in, accepting an invitation). Such a key belongs to no person, so it is bound to the
 * subscriber line, the address and the whole content, passwords and links included: whoever gets an answer again has shown all that the
 * first one had. Answers carry secrets, so they lie in this process's memory only, for five minutes; a refusal is not kept.
 */
export class StrangersOnce {
  readonly #given = new Map<string, Promise<GivenOnce>>();

  /** Gives the answer that the same request got before, waiting for it where it is still being made; else makes it. */
  async give(request: FastifyRequest, make: () => Promise<GivenOnce>): Promise<GivenOnce> {
    const once = onceOf(request);
    if (!once) return make();
    const id = createHash('sha256').update(JSON.stringify([subscriberOf(request.ip), once.key, once.request])).digest('base64url');
    const before = this.#given.get(id);
    if (before) return before;
    const given = make();
    this.#keep(id, given);
    return given;
  }

  #keep(id: string, given: Promise<GivenOnce>): void {
    this.#given.set(id, given);
    const oldest = this.#given.keys().next();
    if (this.#given.size > MOST_KEPT && !oldest.done) this.#given.delete(oldest.value);
    const forget = () => void (this.#given.get(id) === given && this.#given.delete(id));
    given.then(() => setTimeout(forget, KEEP_MS).unref(), forget);
  }
}
