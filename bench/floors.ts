import pg from 'pg';
import type { Asker } from '../server/access/asker.ts';
import { newId } from '../server/ids.ts';
import { latency, type Latency } from './measure.ts';

/** One statement as it went to the database. */
export interface Statement {
  text: string;
  values: unknown[];
}

let recording: Statement[] | null = null;
const send = pg.Client.prototype.query;

/** Lets this process write down what it sends to the database while `recorded` runs. */
export function recordStatements(): void {
  pg.Client.prototype.query = function (this: pg.Client, ...args: any[]) {
    const [first, second] = args;
    // The queue's own connections speak too; only what Kontor itself asks is the floor.
    const { application_name: speaker } = (this as unknown as { connectionParameters: { application_name?: string } }).connectionParameters;
    if (speaker !== 'kontor') return (send as (...all: any[]) => any).apply(this, args);
    if (recording && typeof first === 'object' && first !== null && 'text' in first) recording.push({ text: first.text, values: first.values ?? [] });
    else if (recording && typeof first === 'string') recording.push({ text: first, values: Array.isArray(second) ? second : [] });
    return (send as (...all: any[]) => any).apply(this, args);
  } as typeof send;
}

/** The statements of one action. */
export async function recorded(action: () => Promise<unknown>): Promise<Statement[]> {
  recording = [];
  try {
    await action();
    return recording;
  } finally {
    recording = null;
  }
}

/** The same statements alone, on one connection, prepared by name as Kontor does: the floor of what needs them. */
export async function replayed(url: string, lists: readonly Statement[][], times: number): Promise<Latency> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = new Map<string, string>();
  try {
    return await latency(times, async (index) => {
      for (const { text, values } of lists[index % lists.length]!) {
        if (values.length === 0) await client.query(text);
        else {
          if (!names.has(text)) names.set(text, `b${names.size}`);
          await client.query({ text, values, name: names.get(text)! });
        }
      }
    });
  } finally {
    await client.end();
  }
}

/** A round trip by primary key. */
export async function primaryKey(url: string, posts: readonly string[], times: number): Promise<Latency> {
  return replayed(url, posts.map((id) => [{ text: 'select version from post where id = $1', values: [id] }]), times);
}

/** The bare transaction of a post: begin, the row, its event, commit; durable. */
export async function bareTransaction(url: string, given: { space: string; person: string; text: string }, times: number): Promise<Latency> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const doc = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: given.text }] }] });
  try {
    return await latency(times, async () => {
      const id = newId();
      await client.query('begin');
      await client.query({ name: 'post', text: `insert into post (id, space_id, author_id, kind, doc, text) values ($1, $2, $3, 'note', $4, $5)`, values: [id, given.space, given.person, doc, given.text] });
      await client.query({ name: 'event', text: `insert into event (id, kind, actor_id, via, space_id, post_id) values ($1, 'post.published', $2, 'session', $3, $4)`, values: [newId(), given.person, given.space, id] });
      await client.query('commit');
    });
  } finally {
    await client.end();
  }
}

/** An asker for actions inside this process. */
export const askerFor = (person: string): Asker => ({ person, name: '', roles: [], language: 'de', timeZone: 'Europe/Berlin', via: { kind: 'command' } });
