import { sql, type Kysely } from 'kysely';
import type { Asker } from '../access/asker.ts';
import { writeEvents } from '../events/record.ts';
import type { NewEvent } from '../events/kinds.ts';
import { newId } from '../ids.ts';
import { Problem } from '../problems.ts';
import type { Ctx, Kontor, Work } from '../kontor.ts';
import type { Tables } from './tables.ts';

type Connection = Kysely<Tables>;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const say = (db: Connection, text: string) => sql.raw(text).execute(db);

/** Everything until commit is the person's: role and person hold for this transaction only. */
function becomePerson(asker: Asker): string {
  if (!uuid.test(asker.person)) throw new Error('a person id is a uuid');
  return `set local role kontor_person; set local kontor.person = '${asker.person}'`;
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

function ctxOf(kontor: Kontor, asker: Asker, db: Connection, events: NewEvent[]): Ctx {
  return {
    kontor,
    asker,
    db,
    now: asker.at ?? new Date(),
    newId: () => newId(asker.at?.getTime()),
    record: (event) => void events.push(event),
    asOwner: async (step) => {
      await say(db, 'reset role');
      const result = await step(db);
      await say(db, becomePerson(asker));
      return result;
    },
  };
}

/** See Kontor.act. */
export function act<T>(kontor: Kontor, asker: Asker, action: (ctx: Ctx) => Promise<T>): Promise<T> {
  const once = asker.once;
  if (once) asker.once = { key: `${once.key}+`, request: once.request };
  return run(kontor, once ? 'begin' : `begin; ${becomePerson(asker)}`, async (db) => {
    if (once) {
      const before = await claim(db, asker, once);
      if (before) return before.result as T;
      await say(db, becomePerson(asker));
    }
    const events: NewEvent[] = [];
    const result = await action(ctxOf(kontor, asker, db, events));
    if (events.length > 0 || once) await say(db, 'reset role');
    if (events.length > 0) await writeEvents(kontor, db, events, { person: asker.person, via: asker.via.kind, at: asker.at });
    if (once) await keep(db, asker, once.key, result);
    return result;
  });
}

/** See Kontor.read. */
export const read = <T>(kontor: Kontor, asker: Asker, query: (ctx: Ctx) => Promise<T>): Promise<T> =>
  run(kontor, `begin read only; ${becomePerson(asker)}`, (db) => query(ctxOf(kontor, asker, db, [])));

/** See Kontor.system. */
export const system = <T>(kontor: Kontor, step: (work: Work) => Promise<T>): Promise<T> =>
  run(kontor, 'begin', async (db) => {
    const events: NewEvent[] = [];
    const result = await step({ kontor, db, now: new Date(), newId: () => newId(), record: (event) => void events.push(event) });
    if (events.length > 0) await writeEvents(kontor, db, events, { person: null, via: 'job' });
    return result;
  });

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
