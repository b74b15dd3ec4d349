import type { Job, PgBoss } from 'pg-boss';
import { setTimeout as pause } from 'node:timers/promises';
import type { Reaction } from '../events/reaction.ts';
import type { Kontor } from '../kontor.ts';
import { reactTo, type ReactionJob } from './reactTo.ts';

/** The queue of what follows from events, and that of what takes long to follow. */
export const reactionQueue = 'reaction';
export const longReactionQueue = 'long-reaction';

// To fetch a batch and to note that it is done costs PostgreSQL about as much as the reactions to a post do (measured). So what comes
// while a batch is worked, and shortly after, is fetched together; what comes first is worked at once.
const GATHER_MS = 50;
const QUICK_BATCH = 20;
const LONG_BATCH = 2;

/** Those who work the reactions: they can be told to rest, and to hurry. */
export interface ReactionWorkers {
  /** Begins to work, unless they rest. */
  work(kontor: Kontor): Promise<void>;
  /** Lets the reactions wait, or go on. */
  rest(resting: boolean): Promise<void>;
  /** Runs a step during which nothing is gathered. */
  hurried<T>(step: () => Promise<T>): Promise<T>;
}

/** Makes the workers of both queues, two each. */
export function reactionWorkers(boss: PgBoss, byName: ReadonlyMap<string, Reaction>): ReactionWorkers {
  let kontor: Kontor | undefined;
  let resting = false;
  let working = false;
  let turning = Promise.resolve();
  let hurry = new AbortController();
  let hurrying = 0;

  const gather = (): Promise<void> => pause(GATHER_MS, undefined, { signal: hurry.signal }).catch(() => {});

  async function begin(running: Kontor): Promise<void> {
    // A worker that fetched a full batch fetches on at once; with single jobs it would rest two seconds after each.
    const pace = { localConcurrency: 2, burstWhenBatchFull: true, perJobResults: true, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 } as const;
    const workOn = async (jobs: Job<ReactionJob>[]) => reactTo(running, byName, jobs);
    await boss.work<ReactionJob, unknown, typeof pace & { batchSize: number }>(longReactionQueue, { ...pace, batchSize: LONG_BATCH }, workOn);
    await boss.work<ReactionJob, unknown, typeof pace & { batchSize: number }>(reactionQueue, { ...pace, batchSize: QUICK_BATCH }, async (jobs) => {
      const results = await workOn(jobs);
      if (jobs.length < QUICK_BATCH) await gather();
      return results;
    });
  }

  async function end(): Promise<void> {
    for (const name of [reactionQueue, longReactionQueue]) await boss.offWork(name, { wait: false });
  }

  /** Begins to work or ends it, as `resting` says. */
  async function turnNow(): Promise<void> {
    if (!kontor || working === !resting) return;
    await (working ? end() : begin(kontor));
    working = !working;
  }

  /** One turn after the other. */
  function turn(): Promise<void> {
    const next = turning.then(turnNow);
    turning = next.catch(() => {});
    return next;
  }

  return {
    work(running) {
      kontor = running;
      return turn();
    },
    rest(wish) {
      resting = wish;
      return turn();
    },
    async hurried(step) {
      hurrying++;
      hurry.abort();
      try {
        return await step();
      } finally {
        hurrying--;
        if (hurrying === 0) hurry = new AbortController();
      }
    },
  };
}
