import { fromKysely, PgBoss, type Job, type JobResult } from 'pg-boss';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { EventKind, RecordedEvent } from '../events/kinds.ts';
import type { Reaction } from '../events/reaction.ts';
import type { Kontor } from '../kontor.ts';

/** What follows from what, complete by type: see events/reactions.ts. */
export type ReactionTable = { readonly [K in EventKind]: readonly Reaction[] };

/** Work that returns by the clock. `cron` is read in the house's time zone. */
export interface Timetable {
  readonly name: string;
  readonly cron: string;
  run(kontor: Kontor): Promise<void>;
}

interface ReactionJob {
  event: string;
  reaction: string;
}
interface EventRow {
  id: string;
  kind: EventKind;
}

export interface Jobs {
  /** Puts one job per reaction of each event into the queue, in the caller's transaction. */
  enqueueReactions(db: Kysely<Tables>, events: readonly EventRow[]): Promise<void>;
  /** Runs an entry of the timetable soon, when the caller's transaction has committed; several calls before that are one. */
  nudge(db: Kysely<Tables>, name: string): Promise<void>;
  /** Begins to work; needs the composed Kontor. */
  work(kontor: Kontor): Promise<void>;
  /** Lets the reactions wait, for what they write takes room, or go on. */
  rest(resting: boolean): void;
  /** Waits until no reaction is due or running; throws after `seconds`. */
  drain(seconds?: number): Promise<void>;
  /** Runs one entry of the timetable now. */
  runNow(name: string): Promise<void>;
  boss: PgBoss;
  close(): Promise<void>;
}

/** The queue of what follows from events. */
export const reactionQueue = 'reaction';
/** Where reactions end up that failed at every try. */
export const deadQueue = 'dead';

/** Opens the job queue (pg-boss) in the schema `pgboss` of the same database. */
export async function openJobs(url: string, table: ReactionTable, timetable: readonly Timetable[]): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 6, useListenNotify: true, schema: 'pgboss', application_name: 'kontor-jobs' });
  let failure: unknown;
  boss.on('error', (error) => (failure = error));
  await boss.start();
  await boss.createQueue(deadQueue, { retentionSeconds: 90 * 86_400 });
  await boss.createQueue(reactionQueue, { retryLimit: 6, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 120, deleteAfterSeconds: 86_400, deadLetter: deadQueue, notify: true });
  for (const { name } of timetable) await boss.createQueue(name, { retryLimit: 2, retryDelay: 30, expireInSeconds: 900, policy: 'short', deleteAfterSeconds: 86_400 });
  const byName = new Map(Object.values(table).flat().map((reaction) => [reaction.name, reaction]));
  let running: Kontor | undefined;

  async function react(kontor: Kontor, job: Job<ReactionJob>): Promise<void> {
    const reaction = byName.get(job.data.reaction);
    if (!reaction) throw new Error(`no reaction is called ${job.data.reaction}`);
    const row = await kontor.database.owner.selectFrom('event').selectAll().where('id', '=', job.data.event).executeTakeFirst();
    if (!row) return;
    const event = { id: row.id, kind: row.kind, actor: row.actor_id, space: row.space_id, post: row.post_id, subject: row.subject_id, data: row.data, created: row.created } as RecordedEvent;
    await reaction.run(kontor, event);
  }

  /** One that fails holds up no other of its batch. */
  async function settle(kontor: Kontor, job: Job<ReactionJob>): Promise<JobResult> {
    try {
      await react(kontor, job);
      return { id: job.id, status: 'completed' };
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      return { id: job.id, status: 'failed', output: { name, message, stack } };
    }
  }

  let resting = false;
  let reacting = false;
  let turning = Promise.resolve();

  /** Begins to react or ends it, as `resting` says. */
  async function turnNow(): Promise<void> {
    if (!running || reacting === !resting) return;
    await (reacting ? boss.offWork(reactionQueue, { wait: false }) : workReactions(running));
    reacting = !reacting;
  }

  /** One turn after the other. */
  function turn(): Promise<void> {
    const next = turning.then(turnNow);
    turning = next.catch((error: unknown) => void (failure = error));
    return next;
  }

  async function workReactions(kontor: Kontor): Promise<void> {
    // A worker that fetched a full batch fetches on at once; with single jobs it would rest two seconds after each.
    const pace = { localConcurrency: 2, batchSize: 4, burstWhenBatchFull: true, perJobResults: true, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2 } as const;
    await boss.work<ReactionJob, unknown, typeof pace>(reactionQueue, pace, async (jobs) => {
      const results: JobResult[] = [];
      for (const job of jobs) results.push(await settle(kontor, job));
      return results;
    });
  }

  return {
    boss,
    async enqueueReactions(db, events) {
      const jobs = events.flatMap((event) =>
        table[event.kind].map((reaction) => ({ data: { event: event.id, reaction: reaction.name } satisfies ReactionJob, ...(reaction.after ? { startAfter: reaction.after } : {}) })),
      );
      if (jobs.length > 0) await boss.insert(reactionQueue, jobs, { db: fromKysely(db as never) });
    },
    async nudge(db, name) {
      await boss.send(name, {}, { db: fromKysely(db as never) });
    },
    async work(kontor) {
      running = kontor;
      if (!kontor.config.databaseUrl) await takeUpAgain(boss, kontor);
      await turn();
      for (const entry of timetable) {
        await boss.work(entry.name, { pollingIntervalSeconds: 5 }, () => entry.run(kontor));
        await boss.schedule(entry.name, entry.cron, null, { tz: kontor.config.timeZone });
      }
    },
    rest(wish) {
      resting = wish;
      void turn().catch(() => {});
    },
    async drain(seconds = 30) {
      const end = Date.now() + seconds * 1000;
      for (;;) {
        const { rows } = await sql<{ open: number }>`select count(*)::int as open from pgboss.job where name = ${reactionQueue} and state < 'completed' and start_after <= now()`.execute(running!.database.owner);
        if (rows[0]!.open === 0) return;
        if (Date.now() > end) throw new Error(`reactions are still open after ${seconds} s`, { cause: failure });
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    },
    async runNow(name) {
      const entry = timetable.find((one) => one.name === name);
      if (!entry || !running) throw new Error(`nothing on the timetable is called ${name}`);
      await entry.run(running);
    },
    close: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
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
