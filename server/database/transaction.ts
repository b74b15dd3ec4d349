import { sql, type Kysely } from 'kysely';
import { isOutsider, type Asker } from '../access/asker.ts';
import { channel, writeEvents, type Actor } from '../events/record.ts';
import type { NewEvent } from '../events/kinds.ts';
import { newId } from '../ids.ts';
import { Problem } from '../problems.ts';
import type { ActAndShow, Ctx, Kontor, Work } from '../kontor.ts';
import type { Heard } from '../live/live.ts';
import type { Tables } from './tables.ts';

type Connection = Kysely<Tables>;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const say = (db: Connection, text: string) => sql.raw(text).execute(db);

/** Everything until commit is the person's: role and person hold for this transaction only. */
function becomePerson(asker: Asker): string {
  if (!uuid.test(asker.person)) throw new Error('a person id is a uuid');
  return `set local role ${isOutsider(asker) ? 'kontor_outsider' : 'kontor_person'}; set local kontor.person = '${asker.person}'`;
}

async function run<T>(kontor: Kontor, begin: string, body: (db: Connection) => Promise<T>): Promise<T> {
  return kontor.database.owner.connection().execute(async (db) => {
    await say(db, begin);
    try {
      const result = await body(db);
      await say(db, 'commit');
      return result;
    } catch (error) {
      // The connection may be gone; the first error is the one that counts.
      await say(db, 'rollback').catch(() => {});
      throw error;
    }
  });
}

/** What a transaction wants to be known after its commit. */
interface Noted {
  events: NewEvent[];
  marks: string[];
}

const nothing = (): Noted => ({ events: [], marks: [] });

/** Writes what was noted; the returned list is for this process's memory, once committed. */
async function write(kontor: Kontor, db: Connection, { events, marks }: Noted, actor: Actor): Promise<Heard[]> {
  if (events.length > 0) await writeEvents(kontor, db, events, actor);
  const heard = [
    ...events.map((event) => ({ seq: 0, kind: event.kind, actor: event.actor ?? actor.person, space: event.space ?? null, post: event.post ?? null, subject: event.subject ?? null })),
    ...marks.map((person) => ({ seq: 0, kind: 'marks.changed', actor: null, space: null, post: null, subject: person })),
  ];
  if (marks.length > 0) await sql`select pg_notify(${channel}, ${JSON.stringify(heard.at(-1))})`.execute(db);
  return heard;
}

function ctxOf(kontor: Kontor, asker: Asker, db: Connection, noted: Noted): Ctx {
  return {
    kontor,
    asker,
    db,
    now: asker.at ?? new Date(),
    newId: () => newId(asker.at?.getTime()),
    record: (event) => void noted.events.push(event),
    forgetMarks: (person) => void noted.marks.push(person),
    asOwner: async (step) => {
      await say(db, 'reset role');
      const result = await step(db);
      await say(db, becomePerson(asker));
      return result;
    },
  };
}

/** See Kontor.act. */
export const act = <T>(kontor: Kontor, asker: Asker, action: (ctx: Ctx) => Promise<T>): Promise<T> => actAndShow(kontor, asker, { action, show: async (_ctx, done) => done });

/** See Kontor.actAndShow. */
export async function actAndShow<T, S>(kontor: Kontor, asker: Asker, { action, show }: ActAndShow<T, S>): Promise<S> {
  const once = asker.once;
  if (once) asker.once = { key: `${once.key}+`, request: once.request };
  let heard: Heard[] = [];
  const result = await run(kontor, once ? 'begin' : `begin; ${becomePerson(asker)}`, async (db) => {
    const noted = nothing();
    const ctx = ctxOf(kontor, asker, db, noted);
    const before = once && (await claim(db, asker, once));
    if (once) await say(db, becomePerson(asker));
    const done = before ? (before.result as T) : await action(ctx);
    const shown = await show(ctx, done);
    if (before) return shown;
    if (noted.events.length > 0 || once) await say(db, 'reset role');
    heard = await write(kontor, db, noted, { person: asker.person, via: asker.via.kind, at: asker.at });
    if (once) await keep(db, asker, once.key, done);
    return shown;
  });
  kontor.live.committed(heard);
  return result;
}

/** See Kontor.read. */
export const read = <T>(kontor: Kontor, asker: Asker, query: (ctx: Ctx) => Promise<T>): Promise<T> =>
  run(kontor, `begin read only; ${becomePerson(asker)}`, (db) => query(ctxOf(kontor, asker, db, nothing())));

/** See Kontor.system. */
export async function system<T>(kontor: Kontor, step: (work: Work) => Promise<T>): Promise<T> {
  let heard: Heard[] = [];
  const result = await run(kontor, 'begin', async (db) => {
    const noted = nothing();
    const work = { kontor, db, now: new Date(), newId: () => newId(), record: (event: NewEvent) => void noted.events.push(event), forgetMarks: (person: string) => void noted.marks.push(person) };
    const done = await step(work);
    heard = await write(kontor, db, noted, { person: null, via: 'job' });
    return done;
  });
  kontor.live.committed(heard);
  return result;
}

/** The first request with a key claims it; a parallel one waits here for its commit. Returns the kept result of an earlier one. */
async function claim(db: Connection, asker: Asker, once: { key: string; request: string }): Promise<{ result: unknown } | null> {
  const made = await db
    .insertInto('idempotency')
    .values({ person_id: asker.person, key: once.key, request: once.request })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (made) return null;
  const before = await db.selectFrom('idempotency').select(['request', 'result']).where('person_id', '=', asker.person).where('key', '=', once.key).executeTakeFirstOrThrow();
  if (before.request !== once.request) throw new Problem('keyReused');
  return { result: before.result };
}

const keep = (db: Connection, asker: Asker, key: string, result: unknown) =>
  db.updateTable('idempotency').set({ result: JSON.stringify(result ?? null) }).where('person_id', '=', asker.person).where('key', '=', key).execute();
