import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Holds the file for this process alone and returns its release, or undefined when somebody else holds it. Throws what the file system says.
 * SQLite's lock is a lock of the operating system: it ends with the process that holds it, also after kill -9, so there is no stale one to judge.
 */
export function holdLock(file: string): (() => void) | undefined {
  const lock = openLock(file);
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive'); // nothing is ever written
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  return () => lock.isOpen && lock.close();
}

/** Like holdLock, but waits up to `milliseconds` for the other one to let go. */
export async function awaitLock(file: string, milliseconds: number): Promise<(() => void) | undefined> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const release = holdLock(file);
    if (release || performance.now() > end) return release;
    await pause(40);
  }
}

const SQLITE_BUSY = 5;

function openLock(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file);
  } catch (error) {
    throw Object.assign(new Error('The lock file cannot be opened.', { cause: error }), { code: 'EACCES' });
  }
}
