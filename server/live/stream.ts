import type { ServerResponse } from 'node:http';
import { sql } from 'kysely';
import type { FastifyRequest } from 'fastify';
import { isOutsider, type Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import type { Heard } from './live.ts';

const HEARTBEAT_MS = 20_000;
const MOST_PER_PERSON = 12;
const MOST_REPLAYED = 500;
const MOST_WAITING_BYTES = 256_000;

const open = new Map<string, number>();
const streams = new WeakMap<Kontor, Set<ServerResponse>>();
// What a browser may hear about spaces it reads; the rest (sign-ins, tokens, roles) is nobody's business on this wire.
const heardBySpace = /^(post|comment|answer|decision|commitment|goal|poll|date|file|space|membership|company)\./;

/** Events a person hears: of spaces they read, and of themself. */
function concerns(heard: Heard, asker: Asker, spaces: ReadonlySet<string>): boolean {
  if (heard.kind === 'many') return true;
  if (heard.kind.startsWith('emergency.')) return !isOutsider(asker);
  // One message names many persons (server/notices/tell.ts).
  if (heard.kind === 'notice.made') return heard.subject?.includes(asker.person) ?? false;
  if (heard.kind === 'draft.failed') return heard.subject === asker.person;
  if (heard.actor === asker.person && /^(acknowledgement|thanks|person)\./.test(heard.kind)) return true;
  return heard.space !== null && spaces.has(heard.space) && heardBySpace.test(heard.kind);
}

/** Events after which the stream must end: the person or the session is no longer welcome. */
function ends(heard: Heard, asker: Asker): boolean {
  return heard.kind === 'person.deactivated' && heard.subject === asker.person;
}

async function readableSpaces(kontor: Kontor, asker: Asker): Promise<Set<string>> {
  return kontor.read(asker, async ({ db }) => new Set((await sql<{ id: string }>`select readable_spaces() as id`.execute(db)).rows.map((row) => row.id)));
}

/** Refuses one more stream to a person who holds many already. */
export function demandRoom(asker: Asker): void {
  if ((open.get(asker.person) ?? 0) >= MOST_PER_PERSON) throw new Problem('tooMany', { retryAfter: 30 });
}

/** Ends all streams of this Kontor, which would keep its server from closing; browsers come back to the next one. */
export function endStreams(kontor: Kontor): void {
  for (const raw of streams.get(kontor) ?? []) raw.destroy();
}

/** Writes a person's live stream until either side closes it. Rights are looked up again whenever they may have changed. */
export async function openStream(kontor: Kontor, asker: Asker, request: FastifyRequest, raw: ServerResponse): Promise<void> {
  // Broken off while it was asked who asks: nothing will tell of its end any more.
  if (raw.destroyed) return;
  open.set(asker.person, (open.get(asker.person) ?? 0) + 1);
  const all = streams.get(kontor) ?? new Set();
  streams.set(kontor, all.add(raw));
  let beat: NodeJS.Timeout | undefined;
  let stop = () => {};
  // Before anything is waited for: who breaks off meanwhile must not keep a place for ever.
  raw.once('close', () => {
    stop();
    clearInterval(beat);
    all.delete(raw);
    open.set(asker.person, (open.get(asker.person) ?? 1) - 1);
  });
  let spaces = new Set<string>();

  const send = (heard: Heard) => {
    if (!concerns(heard, asker, spaces)) return;
    // A reader that does not take what is sent is let go; it comes back with Last-Event-ID.
    if (raw.writableLength > MOST_WAITING_BYTES) return close();
    const message = { id: String(heard.seq), kind: heard.kind, space: heard.space, post: heard.post, comment: heard.kind.startsWith('comment.') || heard.kind.startsWith('answer.') ? heard.subject : null };
    raw.write(`${heard.seq > 0 ? `id: ${heard.seq}\n` : ''}data: ${JSON.stringify(message)}\n\n`);
  };
  // One after the other: what comes after a lost right waits until the right is looked up; what comes while the stream opens waits, too.
  const begun = begin();
  let before = begun.catch(() => {});
  stop = kontor.live.listen((heard) => {
    if (ends(heard, asker)) return close();
    before = before.then(() => hear(heard));
  });
  let beats = 0;
  await begun;
  if (raw.destroyed) return;
  beat = setInterval(() => void stillWelcome(), HEARTBEAT_MS / 5);

  async function begin(): Promise<void> {
    spaces = await readableSpaces(kontor, asker).catch((error: unknown) => {
      raw.destroy();
      throw error;
    });
    if (raw.destroyed) return;
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'private, no-store', 'x-accel-buffering': 'no', 'x-content-type-options': 'nosniff' });
    raw.write('retry: 2000\n\n');
  }
  async function hear(heard: Heard): Promise<void> {
    if (raw.destroyed) return;
    const mine = heard.kind.startsWith('membership.') && heard.subject === asker.person;
    if (mine || heard.kind === 'many' || heard.kind.startsWith('space.') || heard.kind.startsWith('emergency.') || heard.kind === 'session.ended') {
      await stillWelcome();
      spaces = await readableSpaces(kontor, asker).catch(() => new Set<string>());
    }
    if (!raw.destroyed && (await maySee(heard))) send(heard);
  }
  // What an outsider sees of a space begins with a moment of its own.
  async function maySee({ post }: Heard): Promise<boolean> {
    if (!isOutsider(asker) || !post) return true;
    return kontor.read(asker, async ({ db }) => (await db.selectFrom('post').select('id').where('id', '=', post).execute()).length > 0).catch(() => false);
  }
  async function stillWelcome(): Promise<void> {
    // A database that does not answer is no reason to end it: the next beat asks again.
    if (!(await isWelcome(kontor, asker).catch(() => true))) return close();
    if (++beats % 5 === 0) raw.write(': \n\n');
  }
  function close(): void {
    if (raw.destroyed) return;
    raw.end();
    raw.destroy();
  }
  for (const missed of await missedSince(kontor, request.headers['last-event-id'])) if (await maySee(missed)) send(missed);
}

/** Whether session or token still stands; asked every four seconds, so that a lost right ends the stream within five (negative case B02). */
async function isWelcome(kontor: Kontor, asker: Asker): Promise<boolean> {
  const { via } = asker;
  const table = via.kind === 'token' ? 'api_token' : 'session';
  if (via.kind !== 'token' && via.kind !== 'session') return true;
  const { rows } = await sql`select 1 from ${sql.table(table)} v join person p on p.id = v.person_id where v.id = ${via.id} and v.expires > now() and is_welcome(p.id)`.execute(kontor.database.owner);
  return rows.length > 0;
}

async function missedSince(kontor: Kontor, lastId: string | string[] | undefined): Promise<Heard[]> {
  if (typeof lastId !== 'string' || !/^\d{1,18}$/.test(lastId)) return [];
  const rows = await kontor.database.owner
    .selectFrom('event')
    .select(['seq', 'kind', 'actor_id as actor', 'space_id as space', 'post_id as post', 'subject_id as subject'])
    .where('seq', '>', lastId)
    .orderBy('seq')
    .limit(MOST_REPLAYED + 1)
    .execute();
  const missed = rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  return missed.length <= MOST_REPLAYED ? missed : [{ seq: 0, kind: 'many', actor: null, space: null, post: null, subject: null }];
}
