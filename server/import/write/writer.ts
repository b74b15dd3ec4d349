import { sql } from 'kysely';
import { channel } from '../../events/record.ts';
import type { Work } from '../../kontor.ts';
import type { Found, FoundMessage, FoundPerson, FoundSpace, Left } from '../item.ts';
import { gather, writeMessages } from './messages.ts';
import { writePeople } from './people.ts';
import { asJson, short } from './rows.ts';
import { note, type Session } from './session.ts';
import { writeSpaces } from './spaces.ts';

const MESSAGES = 200;
const OTHERS = 5000;
/** So many lines of a report are kept; the others are counted. */
const MOST_REPORTED = 100_000;

/** Puts what a reader finds into Kontor, in batches that are in whole or not at all. */
export class Writer {
  readonly #session: Session;
  #people: FoundPerson[] = [];
  #spaces: FoundSpace[] = [];
  #messages: FoundMessage[] = [];
  #lefts: Left[] = [];
  #done = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Takes what was found; true when it is time to flush. */
  take(found: Found): boolean {
    if (found.kind === 'progress') this.#done = found.done;
    else if (found.kind === 'left') this.#lefts.push(found);
    else if (found.kind === 'person') this.#people.push(found);
    else if (found.kind === 'space') this.#spaces.push(found);
    else this.#messages.push(found);
    return this.#messages.length >= MESSAGES || this.#lefts.length >= OTHERS || this.#people.length + this.#spaces.length >= OTHERS;
  }

  /** Writes what was taken in one transaction, with its references and the report; returns how far the run is, and whether somebody asked to stop it. */
  async flush(signal: AbortSignal): Promise<{ done: number; stop: boolean }> {
    const session = this.#session;
    const gathered = await gather(session, this.#messages, signal);
    const stop = await session.kontor.system(async (work) => {
      const lefts = [...this.#lefts, ...(await writePeople(work.db, session, this.#people)), ...(await writeSpaces(work.db, session, this.#spaces))];
      if (this.#messages.length > 0) lefts.push(...(await writeMessages(work, session, gathered)));
      await report(work, session, lefts);
      if (this.#messages.length > 0) await wake(work);
      return progress(work, session, this.#done);
    });
    this.#people = [];
    this.#spaces = [];
    this.#messages = [];
    this.#lefts = [];
    return { done: this.#done, stop };
  }
}

/** Everybody looks again: so much came at once that single messages would help nobody. */
const wake = ({ db }: Work) => sql`select pg_notify(${channel}, '{"kind":"many"}')`.execute(db);

async function report({ db }: Work, session: Session, lefts: readonly Left[]): Promise<void> {
  for (const left of lefts) note(session, left);
  const rows = lefts.slice(0, Math.max(0, MOST_REPORTED - session.reported)).map((left, index) => ({
    seq: session.reported + index,
    why: left.why,
    file: short(left.place.file, 400),
    line: left.place.line,
    detail: short(left.detail, 300),
  }));
  session.reported += rows.length;
  if (rows.length === 0) return;
  await sql`
    insert into import_left (run_id, seq, why, file, line, detail)
    select ${session.order.run}::uuid, seq, why, file, line, detail from jsonb_to_recordset(${asJson(rows)}::jsonb) as row(seq integer, why text, file text, line integer, detail text)`.execute(db);
}

async function progress({ db }: Work, session: Session, done: number): Promise<boolean> {
  const row = await db
    .updateTable('import_run')
    .set({ done, counts: JSON.stringify(session.counts), reasons: JSON.stringify(session.reasons) })
    .where('id', '=', session.order.run)
    .returning('stop_asked')
    .executeTakeFirstOrThrow();
  return row.stop_asked !== null;
}

/** How many lines of a run's report are not named one by one. */
export const unnamed = (reasons: Record<string, number>): number => Math.max(0, Object.values(reasons).reduce((sum, count) => sum + count, 0) - MOST_REPORTED);

