import { createPublicKey, type KeyObject } from 'node:crypto';
import type { ClientBase } from 'pg';
import { canonical } from './canonical.ts';
import { fingerprint, isSigned, type SignedHead } from './head.ts';
import { eventColumns, hashOfLeaf, rowHash, type LoggedEvent } from './leaf.ts';
import { Findings } from './findings.ts';
import { headsOf } from './headsOf.ts';
import { judgeContents } from './judgeContents.ts';
import { grow, growing, rootOf, type Growing } from './tree.ts';
import { Trims, type StoredLeaf } from './trims.ts';

const PAGE = 2000;

/** How a verification went. All is well when `findings` is empty. */
export interface Verified {
  /** How many events the chain covers, and how many wait for their leaf. */
  size: number;
  waiting: number;
  trimmed: number;
  head: SignedHead | null;
  findings: Findings['list'];
  /** All findings, also those beyond the list. */
  count: number;
}

export interface Trust {
  /** The keys whose signatures count; `its own` takes those that the database itself names, which proves less. */
  keys: readonly KeyObject[] | 'its own';
  /** Heads that were kept elsewhere: in a file, in mails. */
  kept?: readonly SignedHead[];
  /** Whether what stands in posts, answers and files is compared with what the log says was written. */
  contents?: boolean;
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
}

interface Walk {
  client: ClientBase;
  found: Findings;
  tree: Growing;
  trims: Trims;
  /** The root at each size that a head names. */
  roots: Map<number, string>;
  seqs: Map<number, string>;
  whole: boolean;
}

/** Compares every event with its leaf, every leaf with the tree, and every head with its signature, as of one moment. Reads only. */
export async function verifyChain(client: ClientBase, trust: Trust): Promise<Verified> {
  await client.query('begin isolation level repeatable read read only; set local statement_timeout = 0');
  try {
    return await verifySeen(client, trust);
  } finally {
    await client.query('rollback');
  }
}

/** The same inside the caller's transaction, on what it sees. */
export async function verifySeen(client: ClientBase, trust: Trust): Promise<Verified> {
  const found = new Findings();
  const heads = await headsOf(client);
  const sizes = [...heads, ...(trust.kept ?? [])].map((head) => [head.size, ''] as const);
  const walk: Walk = { client, found, tree: growing(), trims: await Trims.declared(client), roots: new Map(sizes), seqs: new Map(), whole: true };
  const last = await walkLeaves(walk, trust);
  const waiting = await eventsBehind(client, last);
  walk.trims.judge(found);
  judgeHeads(walk, heads, { kept: trust.kept ?? [], keys: trust.keys === 'its own' ? await ownKeys(client) : trust.keys });
  if (heads.length === 0 && walk.tree.size > 0) found.add('noHead');
  if (walk.tree.size === 0 && (await wasBegun(client))) found.add('noChain', { count: waiting });
  const head = heads.at(-1) ?? null;
  if (head && walk.whole && walk.tree.size > head.size) found.add('leafAdded', { count: walk.tree.size - head.size });
  return { size: walk.tree.size, waiting, trimmed: walk.trims.count, head, findings: found.list, count: found.count };
}

/** Goes through all leaves in their order; returns the number of the last event that has one. */
async function walkLeaves(walk: Walk, { signal, progress, contents = false }: Trust): Promise<string> {
  const salt = contents ? await saltOf(walk.client) : null;
  const total = Number((await walk.client.query<{ n: string }>('select count(*) as n from audit_leaf')).rows[0]!.n);
  let [at, seq] = ['-1', '0'];
  for (;;) {
    signal?.throwIfAborted();
    const { rows } = await walk.client.query<StoredLeaf>('select at::text, seq::text, kind, day::text, row_hash as row, hash, trimmed from audit_leaf where at > $1 order by audit_leaf.at limit $2', [at, PAGE]);
    if (rows.length === 0) return seq;
    const until = rows.reduce((most, { seq: one }) => (BigInt(one) > BigInt(most) ? one : most), seq);
    const events = await eventsOf(walk.client, seq, until);
    if (salt) await judgeContents(walk.client, { events: [...events.values()], found: walk.found, salt });
    for (const leaf of rows) {
      takeLeaf(walk, leaf, { event: events.get(leaf.seq), after: seq });
      events.delete(leaf.seq);
      seq = leaf.seq;
    }
    for (const event of events.values()) walk.found.add('added', { n: event.seq, kind: event.kind });
    at = rows.at(-1)!.at;
    seq = until;
    progress?.(Number(at) + 1, total);
  }
}

function takeLeaf(walk: Walk, leaf: StoredLeaf, { event, after }: { event: LoggedEvent | undefined; after: string }): void {
  const { found, tree, trims, roots, seqs } = walk;
  const told = { n: leaf.seq, kind: leaf.kind, day: leaf.day };
  if (Number(leaf.at) !== tree.size && walk.whole) {
    walk.whole = false;
    found.add('leafMissing', { at: tree.size });
  }
  if (BigInt(leaf.seq) <= BigInt(after)) found.add('leafOrder', told);
  if (!hashOfLeaf(leaf).equals(leaf.hash)) found.add('leafChanged', told);
  if (event && !rowHash(event).equals(leaf.row)) found.add('changed', told);
  if (!event && leaf.trimmed === null) found.add('missing', told);
  if (leaf.trimmed !== null) trims.take(leaf, found);
  grow(tree, hashOfLeaf(leaf));
  if (roots.has(tree.size)) {
    roots.set(tree.size, rootOf(tree).toString('hex'));
    seqs.set(tree.size, leaf.seq);
  }
}

async function eventsOf(client: ClientBase, after: string, until: string): Promise<Map<string, LoggedEvent>> {
  const { rows } = await client.query<LoggedEvent>(`select ${eventColumns} from event e where e.seq > $1 and e.seq <= $2`, [after, until]);
  return new Map(rows.map((event) => [event.seq, event]));
}

async function eventsBehind(client: ClientBase, seq: string): Promise<number> {
  return Number((await client.query<{ n: string }>('select count(*) as n from event where seq > $1', [seq])).rows[0]!.n);
}

/** Every head must be signed by a key that counts and have the root that the leaves have. Where one fits, all before it is as it was signed. */
function judgeHeads({ found, tree, roots, seqs, whole }: Walk, heads: readonly SignedHead[], { keys, kept }: { keys: readonly KeyObject[]; kept: readonly SignedHead[] }): void {
  let fits = '0';
  for (const head of heads) {
    judgeSignature(found, head, keys);
    if (!whole) continue;
    if (head.size > tree.size) found.add('leafMissing', { at: tree.size });
    else if (roots.get(head.size) === head.root && seqs.get(head.size) === head.seq) fits = head.seq;
    else found.add('rootWrong', { created: head.created, from: fits, until: head.seq });
  }
  for (const head of kept) {
    if (heads.some((own) => canonical(own) === canonical(head))) continue;
    judgeSignature(found, head, keys);
    if (head.size > tree.size) found.add('cutOff', { created: head.created, size: head.size, have: tree.size });
    else if (whole && roots.get(head.size) !== head.root) found.add('otherHistory', { created: head.created, size: head.size });
  }
}

async function saltOf(client: ClientBase): Promise<Buffer | null> {
  return (await client.query<{ salt: Buffer }>('select salt from audit_salt')).rows[0]?.salt ?? null;
}

/** Whether the log itself says that it had a chain. */
async function wasBegun(client: ClientBase): Promise<boolean> {
  return (await client.query(`select 1 from event where kind = 'audit.keyMade' limit 1`)).rows.length > 0;
}

async function ownKeys(client: ClientBase): Promise<KeyObject[]> {
  const { rows } = await client.query<{ public: string }>('select public from audit_key');
  return rows.map((row) => createPublicKey(row.public));
}

function judgeSignature(found: Findings, head: SignedHead, keys: readonly KeyObject[]): void {
  const key = keys.find((one) => fingerprint(one) === head.key);
  if (!key) found.add('keyUnknown', { created: head.created, key: head.key });
  else if (!isSigned(head, key)) found.add('headForged', { created: head.created });
}
