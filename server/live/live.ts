import pg from 'pg';
import { channel } from '../events/record.ts';

/** What every node hears of an event: ids only. `many` says that so much happened that it is better to look again. */
export interface Heard {
  seq: number;
  kind: string;
  actor: string | null;
  space: string | null;
  post: string | null;
  subject: string | null;
}

export interface Live {
  /** Calls back for each event of any node, in order of commit; returns how to stop listening. */
  listen(hear: (heard: Heard) => void): () => void;
  /** The same for what this process keeps in memory, which moreover hears its own transactions at their commit, maybe twice. */
  heed(hear: (heard: Heard) => void): void;
  /** Says to this process's memory what it has just committed. */
  committed(heard: readonly Heard[]): void;
  /** True while the wire to the database stands; caches must not be trusted while it does not. */
  readonly connected: boolean;
  close(): Promise<void>;
}

const RETRY_MS = 500;

/** Listens to the database (LISTEN/NOTIFY) on a connection of its own and takes it up again when it breaks; after that everyone hears `many`. */
export async function openLive(url: string): Promise<Live> {
  const listeners = new Set<(heard: Heard) => void>();
  const heeding = new Set<(heard: Heard) => void>();
  const tell = (heard: Heard) => [...heeding, ...listeners].forEach((hear) => hear(heard));
  let client: pg.Client | undefined;
  let connected = false;
  let closed = false;

  async function open(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: 'kontor-live', connectionTimeoutMillis: 10_000, keepAlive: true });
    next.on('notification', (message) => tell(JSON.parse(message.payload ?? '{}') as Heard));
    next.on('error', () => {});
    next.on('end', () => {
      connected = false;
      if (!closed) setTimeout(retry, RETRY_MS).unref();
    });
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
    connected = true;
  }

  function retry(): void {
    if (closed) return;
    open().then(
      () => tell({ seq: 0, kind: 'many', actor: null, space: null, post: null, subject: null }),
      () => setTimeout(retry, RETRY_MS).unref(),
    );
  }

  await open();
  return {
    listen(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    heed: (hear) => void heeding.add(hear),
    committed: (all) => all.forEach((heard) => heeding.forEach((hear) => hear(heard))),
    get connected() {
      return connected;
    },
    async close() {
      closed = true;
      await client?.end();
    },
  };
}
