import pg from 'pg';
import { ledgerFor } from '../server/commitments/ledgerFor.ts';
import { newId } from '../server/ids.ts';
import type { Kontor } from '../server/kontor.ts';
import { askerFor } from './floors.ts';
import { latency, type Latency } from './measure.ts';

const COMMITMENTS = 3000;
const PAGE = 100;
const TIMES = 200;
const GOAL_MS = 150;

/** What a ledger of 3,000 commitments costs the server: its first page with all counts, and one further page of it. */
export interface LedgerMeasured {
  lines: number;
  first: Latency;
  further: Latency;
}

/** Puts commitments between two persons into the spaces of the first one, each due on another day of two years. */
async function promise(url: string, [giver, receiver]: readonly [string, string]): Promise<void> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const { rows: spaces } = await db.query<{ space_id: string }>('select space_id from membership where person_id = $1 order by space_id', [giver]);
    const rows = JSON.stringify(Array.from({ length: COMMITMENTS }, (_, place) => ({ id: newId(), space: spaces[place % spaces.length]!.space_id, place })));
    await db.query(
      `insert into post (id, space_id, author_id, kind, title, doc, text) select (r->>'id')::uuid, (r->>'space')::uuid, $2, 'commitment', 'Zusage ' || (r->>'place'), '{"type":"doc","content":[]}', ''
       from jsonb_array_elements($1::jsonb) r`,
      [rows, giver],
    );
    await db.query(
      `insert into commitment (post_id, state, giver_id, giver_agreed, receiver_id, receiver_agreed, due, first_due)
       select (r->>'id')::uuid, 'accepted', $2, now(), $3, now(), current_date + ((r->>'place')::int * 7 % 730 - 365), current_date from jsonb_array_elements($1::jsonb) r`,
      [rows, giver, receiver],
    );
    await db.query('vacuum analyze commitment, post');
  } finally {
    await db.end();
  }
}

/** See LedgerMeasured; the whole query with the person's transaction, as the route runs it. */
export async function measureLedger(kontor: Kontor, { url, persons }: { url: string; persons: readonly string[] }): Promise<LedgerMeasured> {
  const [me, other] = [persons[0]!, persons[1]!];
  await promise(url, [me, other]);
  const read = (before?: string) => kontor.read(askerFor(me), (ctx) => ledgerFor(ctx, { which: 'open', limit: PAGE, ...(before ? { before } : {}) }));
  const { counts, next } = await read();
  return { lines: counts!.open, first: await latency(TIMES, () => read()), further: await latency(TIMES, () => read(next!)) };
}

/** The part of the section on calm that tells of it. */
export const ledgerReport = ({ lines, first, further }: LedgerMeasured): string =>
  `The ledger of a person with ${lines.toLocaleString('en')} open commitments: its first ${PAGE} lines with all counts take ${first.p50.toFixed(1)} ms (p50) and ${first.p99.toFixed(1)} ms (p99) at the server, each further ${PAGE} lines ${further.p50.toFixed(1)} ms. To hold: under ${GOAL_MS} ms: ${first.p50 < GOAL_MS ? 'held' : 'missed'}.`;
