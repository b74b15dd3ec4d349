import type { Kontor } from '../kontor.ts';
import type { RecordedEvent } from './kinds.ts';

/** What follows from an event: a durable job of its own. It may run more than once and must then change nothing more. */
export interface Reaction {
  readonly name: string;
  /** Seconds to wait before it runs, for what may be undone. */
  readonly after?: number;
  /** Reads, draws or erases contents instead of asking the database alone: its jobs have a queue of their own, so that they hold up no other. */
  readonly long?: boolean;
  run(kontor: Kontor, event: RecordedEvent): Promise<void>;
}
