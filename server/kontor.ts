import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Asker } from './access/asker.ts';
import type { Config } from './config.ts';
import type { Database } from './database/pool.ts';
import type { Tables } from './database/tables.ts';
import type { NewEvent } from './events/kinds.ts';
import type { Extractor } from './files/extract/extractor.ts';
import type { Uploads } from './files/uploads.ts';
import type { ReadModel } from './feed/readModel.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { MailGate } from './mailIn/gate.ts';
import type { Live } from './live/live.ts';
import type { Inspector } from './rules/file/inspector.ts';
import type { Workshop } from './release/pdf/workshop.ts';
import type { Room } from './room.ts';
import type { BlobStore } from './storage/store.ts';

/** A transaction's tools: the tables as its role sees them, its moment, and the log of what happened. */
export interface Work {
  readonly kontor: Kontor;
  readonly db: Kysely<Tables>;
  readonly now: Date;
  /** An id of this moment. */
  newId(): string;
  /** Notes an event; it is written with the jobs of its reactions at the end of this transaction, or not at all. */
  record(event: NewEvent): void;
  /** Lets every node forget what it keeps of a person's private marks, for which no event is written. */
  forgetMarks(person: string): void;
}

/** A transaction on behalf of a person: `db` sees only what row security lets the person see. */
export interface Ctx extends Work {
  readonly asker: Asker;
  /** Runs one step without row security, after a policy has said yes to what it does. */
  asOwner<T>(step: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
}

/** An action and how its answer is made, in one transaction: what is kept for a repeated request is what was done, and shown is how it stands. */
export interface ActAndShow<T, S> {
  action(ctx: Ctx): Promise<T>;
  show(ctx: Ctx, done: T): Promise<S>;
}

/** The running Kontor: everything that actions, queries and reactions need, composed by hand in compose.ts. */
export interface Kontor {
  readonly config: Config;
  readonly log: Logger;
  readonly database: Database;
  readonly jobs: Jobs;
  readonly live: Live;
  /** The contents of all files. */
  readonly blobs: BlobStore;
  readonly extractor: Extractor;
  /** Looks into files with the rules of the house. */
  readonly inspector: Inspector;
  /** Draws, cleans and marks PDFs. */
  readonly workshop: Workshop;
  readonly uploads: Uploads;
  readonly readModel: ReadModel;
  /** Where mail comes in. */
  readonly mailGate: MailGate;
  /** With what the hashes of contents in the event log are salted. */
  readonly salt: Buffer;
  /** Whether the data folder's disk has room for what people write. */
  readonly room: Room;
  /** A writing transaction of a person. With `asker.once` a repeated request gets the first result back and does nothing. */
  act<T>(asker: Asker, action: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** The same where the answer shows more than the action returns, still as the person and before the commit. */
  actAndShow<T, S>(asker: Asker, both: ActAndShow<T, S>): Promise<S>;
  /** A read-only transaction of a person. */
  read<T>(asker: Asker, query: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** A transaction of Kontor itself (sign-in, jobs, set-up), without row security. */
  system<T>(step: (work: Work) => Promise<T>): Promise<T>;
  /** Aborted when this Kontor begins to close: what takes long ends at its next good moment. */
  readonly closing: AbortSignal;
  close(): Promise<void>;
}
