import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { newId } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import type { NewEvent } from './kinds.ts';

/** The channel on which every node hears what happened: ids only, never content. */
export const channel = 'kontor_events';

// Beyond this many events in one transaction (imports), listeners hear one message that says: look again.
const MOST_SINGLE_MESSAGES = 20;

/** Who did it, how they came in, and when if not now. */
export interface Actor {
  person: string | null;
  via: string;
  at?: Date;
}

/** Writes the events of a transaction, the durable jobs of their reactions, and the wake-up for other nodes, all in that transaction. */
export async function writeEvents(kontor: Kontor, db: Kysely<Tables>, events: readonly NewEvent[], actor: Actor): Promise<void> {
  const now = new Date();
  const rows = events.map((event) => ({
    id: newId(actor.at?.getTime()),
    kind: event.kind,
    actor_id: event.actor ?? actor.person,
    via: actor.via,
    space_id: event.space ?? null,
    post_id: event.post ?? null,
    subject_id: event.subject ?? null,
    data: event.data,
    created: actor.at ?? now,
  }));
  const each = rows.length <= MOST_SINGLE_MESSAGES;
  await sql`
    with written as (
      insert into event (id, kind, actor_id, via, space_id, post_id, subject_id, data, created)
      select id, kind, actor_id, via, space_id, post_id, subject_id, data, created
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, kind text, actor_id uuid, via text, space_id uuid, post_id uuid, subject_id uuid, data jsonb, created timestamptz)
      returning seq, kind, actor_id, space_id, post_id, subject_id
    )
    select case when ${each}::boolean
      then pg_notify(${channel}, json_build_object('seq', seq, 'kind', kind, 'actor', actor_id, 'space', space_id, 'post', post_id, 'subject', subject_id)::text)
      end from written`.execute(db);
  if (!each) await sql`select pg_notify(${channel}, '{"kind":"many"}')`.execute(db);
  await kontor.jobs.enqueueReactions(db, rows);
}
