import type { SignedHead } from './head.ts';
import { headOf } from './headsOf.ts';
import { eventColumns, type LoggedEvent } from './leaf.ts';
import { HASH, levelsOf, proofOf } from './tree.ts';

const PAGE = 1000;
const HASHES = 50_000;

/** Asks the database one question, under whichever rights. */
export type Query = <R extends object>(text: string, values: unknown[]) => Promise<R[]>;

/** What of the chain is wanted: by the number of the event, both included; everything when nothing is named. */
export interface Extract {
  from?: string;
  until?: string;
}

/** The first line of an export: the signed head that all following lines prove to belong to, and the key to check it with (which must be trusted for another reason). */
export interface ExportHead {
  head: SignedHead;
  publicKey: string | null;
  /** Whether every event of the chain follows. */
  whole: boolean;
}

/** One event with its place and its audit path; `event` is null when it was trimmed from the log. Hashes are hex. */
export interface ExportLine {
  at: number;
  leaf: { seq: string; kind: string; day: string; row: string };
  event: LoggedEvent | null;
  proof: string[];
}

interface Row {
  at: string;
  seq: string;
  kind: string;
  day: string;
  row: string;
}

/** The chain as JSON lines that can be verified without Kontor and without its database; nothing when nothing is sealed yet. */
export async function* exportChain(query: Query, { from = '0', until = '9223372036854775807' }: Extract = {}): AsyncGenerator<string> {
  const [last] = await query<Parameters<typeof headOf>[0]>('select size::text, seq::text, root, created, key, signature from audit_head order by audit_head.size desc limit 1', []);
  if (!last) return;
  const head = headOf(last);
  const [key] = await query<{ public: string }>('select public from audit_key where key = $1', [head.key]);
  yield line({ head, publicKey: key?.public ?? null, whole: BigInt(from) <= 1n && BigInt(until) >= BigInt(head.seq) } satisfies ExportHead);
  const levels = levelsOf(await hashes(query, head.size));
  for (let after = BigInt(from) - 1n; ; ) {
    const rows = await query<Row>(
      `select at::text, seq::text, kind, day::text, encode(row_hash, 'hex') as row from audit_leaf where seq > $1 and seq <= $2 and at < $3 order by audit_leaf.seq limit ${PAGE}`,
      [String(after), until, head.size],
    );
    if (rows.length === 0) return;
    const events = await query<LoggedEvent>(`select ${eventColumns} from event e where e.seq >= $1 and e.seq <= $2`, [rows[0]!.seq, rows.at(-1)!.seq]);
    const bySeq = new Map(events.map((event) => [event.seq, event]));
    const lines = rows.map(({ at, ...leaf }) => line({ at: Number(at), leaf, event: bySeq.get(leaf.seq) ?? null, proof: proofOf(levels, Number(at)).map((hash) => hash.toString('hex')) } satisfies ExportLine));
    yield lines.join('');
    after = BigInt(rows.at(-1)!.seq);
  }
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

async function hashes(query: Query, size: number): Promise<Buffer> {
  const all = Buffer.alloc(size * HASH);
  for (let at = 0; at < size; at += HASHES) {
    const [part] = await query<{ part: Buffer | null }>(`select string_agg(hash, ''::bytea order by at) as part from audit_leaf where at >= $1 and at < $2`, [at, Math.min(size, at + HASHES)]);
    part?.part?.copy(all, at * HASH);
  }
  return all;
}
