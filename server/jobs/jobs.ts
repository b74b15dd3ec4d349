import { fromKysely, PgBoss, type Db } from 'pg-boss';
import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { EventKind } from '../events/kinds.ts';
import type { Reaction } from '../events/reaction.ts';
import type { Kontor } from '../kontor.ts';
import { longReactionQueue, reactionQueue, reactionWorkers } from './reactionWorkers.ts';
import type { ReactionJob } from './reactTo.ts';

/** What follows from what, complete by type: see events/reactions.ts. */
export type ReactionTable = { readonly [K in EventKind]: readonly Reaction[] };

/** Work that returns by the clock. `cron` is read in the house's time zone. */
export interface Timetable {
  readonly name: string;
  readonly cron: string;
  run(kontor: Kontor): Promise<void>;
}

/** A job of a reaction that is put into its queue. */
export interface QueuedReaction {
  data: Partial<ReactionJob>;
  startAfter?: Date | number;
}
interface EventRow {
  id: string;
  kind: EventKind;
}

export interface Jobs {
  /** Puts one job per reaction of each event into the queue, in the caller's transaction. */
  enqueueReactions(db: Kysely<Tables>, events: readonly EventRow[]): Promise<void>;
  /** Puts jobs of reactions back into the queue where they belong, in the caller's transaction. */
  putBack(db: Db, jobs: readonly QueuedReaction[]): Promise<void>;
  /** Runs an entry of the timetable soon, when the caller's transaction has committed; several calls before that are one. */
  nudge(db: Kysely<Tables>, name: string): Promise<void>;
  /** Begins to work; needs the composed Kontor. */
  work(kontor: Kontor): Promise<void>;
  /** Lets the reactions wait, for what they write takes room, or go on. */
  rest(resting: boolean): void;
  /** Waits until no reaction is due or running, and lets none be gathered meanwhile; throws after `seconds`. */
  drain(seconds?: number): Promise<void>;
  /** Runs one entry of the timetable now. */
  runNow(name: string): Promise<void>;
  boss: PgBoss;
  close(): Promise<void>;
}

/** Where reactions end up that failed at every try. */
export const deadQueue = 'dead';

/** Opens the job queue (pg-boss) in the schema `pgboss` of the same database. */
export async function openJobs(url: string, table: ReactionTable, timetable: readonly Timetable[]): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 6, useListenNotify: true, schema: 'pgboss', application_name: 'kontor-jobs' });
  let failure: unknown;
  boss.on('error', (error) => (failure = error));
  await boss.start();
  await boss.createQueue(deadQueue, { retentionSeconds: 90 * 86_400 });
  for (const name of [reactionQueue, longReactionQueue]) await boss.createQueue(name, { retryLimit: 6, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 120, deleteAfterSeconds: 86_400, deadLetter: deadQueue, notify: true });
  for (const { name } of timetable) await boss.createQueue(name, { retryLimit: 2, retryDelay: 30, expireInSeconds: 900, policy: 'short', deleteAfterSeconds: 86_400 });
  const byName = new Map(Object.values(table).flat().map((reaction) => [reaction.name, reaction]));
  const workers = reactionWorkers(boss, byName);
  let running: Kontor | undefined;

  /** Each into the queue of its reaction. */
  async function put(db: Db, jobs: readonly QueuedReaction[]): Promise<void> {
    const isLong = ({ data }: QueuedReaction) => byName.get(data.reaction ?? '')?.long === true;
    const [long, quick] = [jobs.filter(isLong), jobs.filter((job) => !isLong(job))];
    if (quick.length > 0) await boss.insert(reactionQueue, quick, { db });
    if (long.length > 0) await boss.insert(longReactionQueue, long, { db });
  }

  return {
    boss,
    async enqueueReactions(db, events) {
      const jobs = events.flatMap((event) =>
        table[event.kind].map((reaction) => ({ data: { event: event.id, reaction: reaction.name }, ...(reaction.after ? { startAfter: reaction.after } : {}) })),
      );
      await put(fromKysely(db as never), jobs);
    },
    putBack: put,
    async nudge(db, name) {
      await boss.send(name, {}, { db: fromKysely(db as never) });
    },
    async work(kontor) {
      running = kontor;
      if (!kontor.config.databaseUrl) await takeUpAgain(boss, kontor);
      await workers.work(kontor);
      for (const entry of timetable) {
        await boss.work(entry.name, { pollingIntervalSeconds: 5 }, () => entry.run(kontor));
        await boss.schedule(entry.name, entry.cron, null, { tz: kontor.config.timeZone });
      }
    },
    rest(wish) {
      workers.rest(wish).catch((error: unknown) => (failure = error));
    },
    drain: (seconds = 30) =>
      workers.hurried(async () => {
        const end = Date.now() + seconds * 1000;
        while (await isBusy(running!)) {
          if (Date.now() > end) throw new Error(`reactions are still open after ${seconds} s`, { cause: failure });
          await pause(15);
        }
      }),
    async runNow(name) {
      const entry = timetable.find((one) => one.name === name);
      if (!entry || !running) throw new Error(`nothing on the timetable is called ${name}`);
      await entry.run(running);
    },
    close: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

async function isBusy({ database }: Kontor): Promise<boolean> {
  const queues = [reactionQueue, longReactionQueue];
  const { rows } = await sql<{ busy: boolean }>`select exists (select 1 from pgboss.job where name = any(${queues}::text[]) and state < 'completed' and start_after <= now()) as busy`.execute(database.owner);
  return rows[0]!.busy;
}

/**
 * The one Kontor on its embedded database is the only one to work: what runs before it begins was left by one that was killed, and is tried
 * again at once instead of when it expires. It counts as a failed try all the same, for it may be what ended that Kontor.
 */
async function takeUpAgain(boss: PgBoss, { database }: Kontor): Promise<void> {
  const { rows } = await sql<{ name: string; ids: string[] }>`select name, array_agg(id) as ids from pgboss.job where state = 'active' group by name`.execute(database.owner);
  for (const { name, ids } of rows) {
    await boss.fail(name, ids, { message: 'Kontor was killed meanwhile' });
    await sql`update pgboss.job set start_after = now() where name = ${name} and id = any(${ids}::uuid[]) and state = 'retry'`.execute(database.owner);
  }
}
