import type { ClientBase } from 'pg';
import { contentHash } from './contentHash.ts';
import type { Findings } from './findings.ts';
import type { LoggedEvent } from './leaf.ts';

interface Current {
  id: string;
  version: number;
  content: object;
}

const questions = {
  post: `select id, version, jsonb_build_object('title', title, 'doc', doc) as content from post where id = any($1) and deleted is null`,
  comment: `select id, version, jsonb_build_object('doc', doc) as content from comment where id = any($1) and deleted is null`,
  file: `select f.id, v.version, jsonb_build_object('sha256', v.sha256) as content from file f join file_version v on v.file_id = f.id where f.id = any($1) and f.removed is null`,
};
type Kind = keyof typeof questions;

const written: Partial<Record<string, Kind>> = { 'post.published': 'post', 'post.edited': 'post', 'comment.written': 'comment', 'comment.edited': 'comment', 'file.stored': 'file' };

/** Compares what stands in posts, answers and files now with the hash that the event of that version carries. What was deleted since is not asked. */
export async function judgeContents(client: ClientBase, { events, found, salt }: { events: readonly LoggedEvent[]; found: Findings; salt: Buffer }): Promise<void> {
  for (const kind of Object.keys(questions) as Kind[]) {
    const told = events.flatMap((event) => toldOf(event, kind) ?? []);
    if (told.length === 0) continue;
    const { rows } = await client.query<Current>(questions[kind], [[...new Set(told.map((one) => one.id))]]);
    const now = new Map(rows.map((row) => [`${row.id} ${row.version}`, row]));
    for (const { event, id, version, content } of told) {
      const current = now.get(`${id} ${version}`);
      if (current && contentHash(salt, current, current.content) !== content) found.add('contentChanged', { n: event.seq, kind: event.kind, day: event.created.slice(0, 10) });
    }
  }
}

function toldOf(event: LoggedEvent, kind: Kind): { event: LoggedEvent; id: string; version: number; content: string } | null {
  const { content, version = 1 } = event.data as { content?: string; version?: number };
  const id = kind === 'post' ? event.post : event.subject;
  return written[event.kind] === kind && id && content ? { event, id, version, content } : null;
}
