import { createPublicKey, type KeyObject } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { fingerprint, signHead } from './head.ts';
import { makeSigningKey, signingKey } from './keys.ts';
import { eventColumns, hashOfLeaf, leafOf, type LoggedEvent } from './leaf.ts';
import { settledSeq } from './settled.ts';
import { grow, growing, rootOf, type Growing } from './tree.ts';

// Hashing a batch holds the process up for some ten milliseconds at most.
const BATCH = 1000;
/** The advisory lock under which one node at a time adds to the chain. */
const LOCK = 7_035_001;

const keys = new WeakMap<Kontor, KeyObject>();

const running = new WeakMap<Kontor, Promise<number>>();

/**
 * Takes all events that are settled into the chain, in the order of their numbers, and signs the new head; returns how many. In one process
 * one comes after the other, so that everything that was written before the call is sealed after it; of several nodes one does it. It stops
 * where a transaction is still open that might write below.
 */
export function sealEvents(kontor: Kontor): Promise<number> {
  const next = (running.get(kontor) ?? Promise.resolve(0)).catch(() => 0).then(() => seal(kontor));
  running.set(kontor, next);
  return next;
}

async function seal(kontor: Kontor): Promise<number> {
  const key = await signingKeyOf(kontor);
  const until = await settledSeq(kontor.database.owner);
  if (until === null) return 0;
  let sealed = 0;
  while (!kontor.closing.aborted) {
    const count = await sealBatch(kontor, key, until);
    sealed += count;
    if (count < BATCH) break;
  }
  return sealed;
}

/** See sealEvents; each minute, for what no message told of. */
export const sealByClock: Timetable = {
  name: 'seal-events',
  cron: '* * * * *',
  run: async (kontor) => void (await sealEvents(kontor)),
};

/** The key of this Kontor; a new one is entered in the books, and that it was made is an event. */
async function signingKeyOf(kontor: Kontor): Promise<KeyObject> {
  const known = keys.get(kontor);
  if (known) return known;
  const { config, system } = kontor;
  const secret = signingKey(config.dataFolder) ?? makeSigningKey(config.dataFolder);
  const key = createPublicKey(secret);
  await system(async ({ db, record }) => {
    const made = await db
      .insertInto('audit_key')
      .values({ key: fingerprint(key), public: key.export({ type: 'spki', format: 'pem' }) as string })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    if (made) record({ kind: 'audit.keyMade', data: { key: made.key } });
  });
  keys.set(kontor, secret);
  return secret;
}

const sealBatch = ({ database: { owner } }: Kontor, key: KeyObject, until: string): Promise<number> =>
  owner.transaction().execute(async (db) => {
    const { rows: held } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as mine`.execute(db);
    if (!held[0]!.mine) return 0;
    const { tree, seq } = await treeSoFar(db);
    const { rows: events } = await sql<LoggedEvent>`select ${sql.raw(eventColumns)} from event e where e.seq > ${seq}::bigint and e.seq <= ${until}::bigint order by e.seq limit ${BATCH}`.execute(db);
    if (events.length === 0) return 0;
    await addLeaves(db, tree, events);
    await keepHead(db, { tree, seq: events.at(-1)!.seq, key });
    return events.length;
  });

async function treeSoFar(db: Kysely<Tables>): Promise<{ tree: Growing; seq: string }> {
  const head = await db.selectFrom('audit_head').select(['size', 'seq', 'peaks']).orderBy('size', 'desc').limit(1).executeTakeFirst();
  return head ? { tree: growing(Number(head.size), head.peaks), seq: head.seq } : { tree: growing(), seq: '0' };
}

async function addLeaves(db: Kysely<Tables>, tree: Growing, events: readonly LoggedEvent[]): Promise<void> {
  const rows = events.map((event) => {
    const leaf = leafOf(event);
    const hash = hashOfLeaf(leaf);
    grow(tree, hash);
    return { at: tree.size - 1, seq: leaf.seq, kind: leaf.kind, day: leaf.day, row: leaf.row.toString('hex'), hash: hash.toString('hex') };
  });
  await sql`
    insert into audit_leaf (at, seq, kind, day, row_hash, hash)
    select at, seq, kind, day, decode(row, 'hex'), decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as leaf(at bigint, seq bigint, kind text, day date, row text, hash text)`.execute(db);
}

/** Of each day the last head is kept. */
async function keepHead(db: Kysely<Tables>, { tree, seq, key }: { tree: Growing; seq: string; key: KeyObject }): Promise<void> {
  const head = signHead({ size: tree.size, seq, root: rootOf(tree).toString('hex'), created: new Date().toISOString() }, key);
  const row = { size: head.size, seq, root: Buffer.from(head.root, 'hex'), peaks: Buffer.concat(tree.peaks), created: head.created, key: head.key, signature: Buffer.from(head.signature, 'base64') };
  await db
    .insertInto('audit_head')
    .values({ day: head.created.slice(0, 10), ...row })
    .onConflict((conflict) => conflict.column('day').doUpdateSet(row))
    .execute();
}
