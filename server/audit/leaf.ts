import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';
import { leafHash } from './tree.ts';

/** The columns of an event (table alias e) as its leaf takes them: everything that was recorded, times to the microsecond. */
export const eventColumns = `e.id, e.seq::text as seq, e.kind, e.actor_id as actor, e.via, e.space_id as space, e.post_id as post, e.subject_id as subject, e.data,
  to_char(e.created at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created`;

/** An event as it was recorded. */
export interface LoggedEvent {
  id: string;
  seq: string;
  kind: string;
  actor: string | null;
  via: string;
  space: string | null;
  post: string | null;
  subject: string | null;
  data: unknown;
  created: string;
}

/** What a leaf is made over. It stays when its event is trimmed: that something of this kind happened that day, not who did it. `row` is the hash of the whole event. */
export interface Leaf {
  seq: string;
  kind: string;
  day: string;
  row: Buffer;
}

/** SHA-256 over the canonical JSON of an event. */
export const rowHash = ({ id, seq, kind, actor, via, space, post, subject, data, created }: LoggedEvent): Buffer =>
  createHash('sha256').update(canonical({ id, seq, kind, actor, via, space, post, subject, data, created })).digest();

/** The leaf of an event. */
export const leafOf = (event: LoggedEvent): Leaf => ({ seq: event.seq, kind: event.kind, day: event.created.slice(0, 10), row: rowHash(event) });

/** The hash of a leaf in the tree. */
export const hashOfLeaf = ({ seq, kind, day, row }: Leaf): Buffer => leafHash(canonical({ seq, kind, day, row: row.toString('hex') }));
