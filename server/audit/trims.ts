import { createHash, type Hash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { passing } from '../admin/passing.ts';
import type { Findings } from './findings.ts';
import type { Leaf } from './leaf.ts';

/** A leaf as the database keeps it. */
export interface StoredLeaf extends Leaf {
  at: string;
  hash: Buffer;
  trimmed: string | null;
}

interface Declared {
  run: string;
  events: number;
  until: string;
  digest: string;
  created: Date;
}

interface Run {
  hash: Hash;
  count: number;
  first: string;
}

const DAY_MS = 86_400_000;
/** No house keeps its log shorter than this (shared/api/admin.ts); a clock may be off by an hour. */
const LEAST_DAYS = 30;
const CLOCK_MS = 3_600_000;

/** The trimmings of the log that events tell of, compared with the leaves that count as trimmed. */
export class Trims {
  readonly #declared: Map<string, Declared>;
  readonly #runs = new Map<string, Run>();
  count = 0;

  constructor(declared: Map<string, Declared>) {
    this.#declared = declared;
  }

  /** What the events of the log say was trimmed. */
  static async declared(client: ClientBase): Promise<Trims> {
    const { rows } = await client.query<{ data: Omit<Declared, 'created'>; created: Date }>(`select data, created from event where kind = 'log.trimmed'`);
    return new Trims(new Map(rows.map(({ data, created }) => [data.run, { ...data, created }])));
  }

  /** Takes the next leaf that counts as trimmed: of a kind that passes, and old enough. */
  take(leaf: StoredLeaf, found: Findings): void {
    this.count += 1;
    const run = this.#runs.get(leaf.trimmed!) ?? { hash: createHash('sha256'), count: 0, first: leaf.seq };
    run.hash.update(leaf.hash);
    run.count += 1;
    this.#runs.set(leaf.trimmed!, run);
    const declared = this.#declared.get(leaf.trimmed!);
    if (declared && (!passing.includes(leaf.kind) || leaf.day > declared.until.slice(0, 10))) found.add('trimForbidden', { n: leaf.seq, kind: leaf.kind, day: leaf.day });
  }

  /** What was trimmed must be what was said, no more and no less. */
  judge(found: Findings): void {
    for (const [id, run] of this.#runs) if (!this.#declared.has(id)) found.add('trimUndeclared', { count: run.count, n: run.first });
    for (const [id, { events, digest, until, created }] of this.#declared) {
      const run = this.#runs.get(id);
      const late = Date.parse(until) > created.getTime() - LEAST_DAYS * DAY_MS + CLOCK_MS;
      if (late || run?.count !== events || run.hash.digest('hex') !== digest) found.add('trimWrong', { created: created.toISOString() });
    }
  }
}
