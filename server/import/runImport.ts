import { sql } from 'kysely';
import type { ImportState } from '../../shared/api/imports.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { saysDiskFull } from '../startError.ts';
import { ImportFault } from './fault.ts';
import { importAlone } from './lock.ts';
import { openReader } from './openReader.ts';
import { openSession, type Session } from './write/session.ts';
import { Writer } from './write/writer.ts';

/** How far a run has come, in bytes of messages read. */
export type Progress = (done: number, total: number) => void;

interface Wanted {
  signal: AbortSignal;
  progress?: Progress;
}

/**
 * Carries a run out, or goes on with it from its beginning: what is in already is passed over. Ends between two batches when somebody asks it to
 * stop, or when the signal says so. Throws ImportFault('busy') while another import runs; other faults are kept with the run.
 */
export async function runImport(kontor: Kontor, run: string, wanted: Wanted): Promise<ImportState> {
  const lock = await importAlone(kontor);
  if (!lock) throw new ImportFault('busy');
  try {
    return await carryOut(kontor, run, wanted);
  } finally {
    await lock.release();
  }
}

async function carryOut(kontor: Kontor, run: string, wanted: Wanted): Promise<ImportState> {
  const row = await begin(kontor, run);
  try {
    const { archive, reader } = await openReader(row.format, row.path, row.via === 'web');
    try {
      const session = await openSession(kontor, archive, { run, source: row.source, matchEmail: row.match_email, owner: row.owner_id });
      await kontor.database.owner.updateTable('import_run').set({ total: reader.total }).where('id', '=', run).execute();
      const stopped = await copy(reader.read(), session, { ...wanted, progress: (done) => wanted.progress?.(done, reader.total) });
      return await end(kontor, run, { state: stopped ? 'stopped' : 'finished', session });
    } finally {
      await archive.close();
    }
  } catch (error) {
    // A server that closes goes on with it at its next start.
    if (wanted.signal.aborted) return end(kontor, run, { state: row.via === 'web' ? 'waiting' : 'stopped' });
    const known = faultOf(error);
    await end(kontor, run, { state: 'failed', fault: known ?? new ImportFault('failed') });
    throw known ?? error;
  }
}

function faultOf(error: unknown): ImportFault | null {
  if (error instanceof ImportFault) return error;
  const full = (error instanceof Problem && error.kind === 'diskFull') || saysDiskFull(String((error as Error | undefined)?.message));
  return full ? new ImportFault('diskFull') : null;
}

/** Reads and writes to the end; true when it was stopped before. */
async function copy(found: AsyncGenerator<Parameters<Writer['take']>[0]>, session: Session, { signal, progress }: { signal: AbortSignal; progress: (done: number) => void }): Promise<boolean> {
  const writer = new Writer(session);
  for await (const one of found) {
    if (!writer.take(one)) continue;
    signal.throwIfAborted();
    if (session.kontor.room.scarce) throw new ImportFault('diskFull');
    const { done, stop } = await writer.flush(signal);
    progress(done);
    if (stop) return true;
  }
  signal.throwIfAborted();
  const { done, stop } = await writer.flush(signal);
  progress(done);
  return stop;
}

async function begin(kontor: Kontor, run: string) {
  return kontor.system(async ({ db }) => {
    // Whoever holds the lock is the only one that runs: what still says so was broken off.
    await db.updateTable('import_run').set({ state: 'stopped', ended: new Date() }).where('state', '=', 'running').where('via', '=', 'command').where('id', '<>', run).execute();
    await db.deleteFrom('import_left').where('run_id', '=', run).execute();
    return db.updateTable('import_run').set({ state: 'running', begun: new Date(), ended: null, fault: null, done: 0 }).where('id', '=', run).returningAll().executeTakeFirstOrThrow();
  });
}

async function end(kontor: Kontor, run: string, { state, session, fault }: { state: ImportState; session?: Session; fault?: ImportFault }): Promise<ImportState> {
  await kontor.system(async (work) => {
    await work.db
      .updateTable('import_run')
      .set({ state, ended: work.now, fault: fault ? JSON.stringify({ fault: fault.fault, values: fault.values }) : null })
      .where('id', '=', run)
      .execute();
    if (state === 'finished' && session) work.record({ kind: 'import.finished', subject: run, data: { run, posts: session.counts.posts, comments: session.counts.comments } });
  });
  if (state === 'finished') await sql`analyze post, comment, search_entry, search_word`.execute(kontor.database.owner);
  return state;
}
