import type { Job, JobResult } from 'pg-boss';
import type { RecordedEvent } from '../events/kinds.ts';
import type { Reaction } from '../events/reaction.ts';
import type { Kontor } from '../kontor.ts';

/** What a job of a reaction holds: which event it follows from, and the reaction's name. */
export interface ReactionJob {
  event: string;
  reaction: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Runs the reactions of a batch, one after the other; one that fails holds up no other. An event that is gone needs nothing more. */
export async function reactTo(kontor: Kontor, byName: ReadonlyMap<string, Reaction>, jobs: readonly Job<ReactionJob>[]): Promise<JobResult[]> {
  const events = await eventsOf(kontor, jobs);
  const results: JobResult[] = [];
  for (const { id, data } of jobs) {
    try {
      const reaction = byName.get(data.reaction);
      if (!reaction) throw new Error(`no reaction is called ${data.reaction}`);
      const event = events.get(data.event);
      if (event) await reaction.run(kontor, event);
      results.push({ id, status: 'completed' });
    } catch (error) {
      const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
      results.push({ id, status: 'failed', output: { name, message, stack } });
    }
  }
  return results;
}

async function eventsOf(kontor: Kontor, jobs: readonly Job<ReactionJob>[]): Promise<Map<string, RecordedEvent>> {
  const ids = [...new Set(jobs.map(({ data }) => data.event))].filter((id) => uuid.test(id));
  const rows = await kontor.database.owner.selectFrom('event').selectAll().where((eb) => eb('id', '=', eb.fn.any(eb.val(ids)))).execute();
  return new Map(
    rows.map((row) => [row.id, { id: row.id, kind: row.kind, actor: row.actor_id, space: row.space_id, post: row.post_id, subject: row.subject_id, data: row.data, created: row.created } as RecordedEvent]),
  );
}
