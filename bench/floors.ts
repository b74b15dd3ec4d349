import pg from 'pg';
import type { Asker } from '../server/access/asker.ts';
import { newId } from '../server/ids.ts';
import { latencies, latency, type Latency } from './measure.ts';

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
export const replayed = (url: string, lists: readonly Statement[][], times: number): Promise<Latency> => onReplay(url, lists, (once) => latency(times, once));

/** The same, in turns with `whole`, the thing whose floor it is: what disturbs the machine disturbs both alike. */
export function replayedBeside(url: string, lists: readonly Statement[][], { times, whole }: { times: number; whole: (index: number) => Promise<unknown> }): Promise<{ alone: Latency; whole: Latency }> {
  return onReplay(url, lists, async (once) => {
    const [alone, beside] = await latencies(times, [once, whole]);
    return { alone: alone!, whole: beside! };
  });
}

async function onReplay<T>(url: string, lists: readonly Statement[][], measure: (once: (index: number) => Promise<void>) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const names = new Map<string, string>();
  const once = async (index: number) => {
    for (const { text, values } of lists[index % lists.length]!) {
      if (values.length === 0) await client.query(text);
      else {
        if (!names.has(text)) names.set(text, `b${names.size}`);
        await client.query({ text, values, name: names.get(text)! });
      }
    }
  };
  try {
    return await measure(once);
  } finally {
    await client.end();
  }
}

/** A round trip by primary key. */
export async function primaryKey(url: string, posts: readonly string[], times: number): Promise<Latency> {
  return replayed(url, posts.map((id) => [{ text: 'select version from post where id = $1', values: [id] }]), times);
}

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** A recorded transaction once more with fresh ids instead of those that were made in it (those not among `known`). */
function again(list: readonly Statement[], known: ReadonlySet<string>): Statement[] {
  const fresh = new Map<string, string>();
  const renew = (text: string) => text.replace(ids, (id) => (known.has(id) ? id : (fresh.get(id) ?? fresh.set(id, newId()).get(id)!)));
  return list.map(({ text, values }) => ({ text, values: values.map((value) => (typeof value === 'string' ? renew(value) : value)) }));
}

/** The bare transaction of an action that writes, as often as it is to be done: its own statements from begin to commit. */
export const bareTransactions = (list: readonly Statement[], known: ReadonlySet<string>, times: number): Statement[][] => Array.from({ length: Math.ceil(times * 1.1) + 1 }, () => again(list, known));

/** The least that writing could cost: begin, one row, commit; durable. */
export async function leastWrite(url: string, person: string, times: number): Promise<Latency> {
  const lists = Array.from({ length: Math.ceil(times * 1.1) + 1 }, () => [
    { text: 'begin', values: [] },
    { text: `insert into event (id, kind, actor_id, via) values ($1, 'session.begun', $2, 'session')`, values: [newId(), person] },
    { text: 'commit', values: [] },
  ]);
  return replayed(url, lists, times);
}

/** An asker for actions inside this process. */
export const askerFor = (person: string): Asker => ({ person, kind: 'member', partner: null, name: '', roles: [], language: 'de', timeZone: 'Europe/Berlin', via: { kind: 'command' } });
