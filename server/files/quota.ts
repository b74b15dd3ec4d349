import { sql, type Kysely } from 'kysely';
import type { FileLimits } from '../../shared/api/files.ts';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../problems.ts';
import { kept } from '../settings/kept.ts';
import type { Bound } from './receive.ts';

const GIB = 1024 ** 3;
const usual: FileLimits = { person: 10 * GIB, house: 500 * GIB, file: 2 * GIB };

// Any number that no other lock uses: decisions about room are taken one after the other.
const roomLock = 4_711_002;

/** The limits of the house, in bytes. */
export async function fileLimits(db: Kysely<Tables>): Promise<FileLimits> {
  return { ...usual, ...(await kept(db, 'files')) };
}

interface Usage {
  limits: FileLimits;
  person: number;
  house: number;
}

/** What the person and the house have stored, in bytes; uploads under way count as if they were complete. */
async function usageOf(db: Kysely<Tables>, person: string): Promise<Usage> {
  const { rows } = await sql<{ person: string; house: string }>`
    select
      (select coalesce(sum(size), 0) from file_version where uploader_id = ${person})
        + (select coalesce(sum(size), 0) from upload where person_id = ${person} and file_id is null and expires > now()) as person,
      (select coalesce(sum(size), 0) from blob) + (select coalesce(sum(size), 0) from upload where file_id is null and expires > now()) as house`.execute(db);
  return { limits: await fileLimits(db), person: Number(rows[0]!.person), house: Number(rows[0]!.house) };
}

/** How many bytes this person may store as one more file, and what is said beyond. */
export async function roomOf(db: Kysely<Tables>, person: string): Promise<Bound> {
  const { limits, ...used } = await usageOf(db, person);
  const room = Math.max(0, Math.min(limits.person - used.person, limits.house - used.house));
  return room < limits.file ? { most: room, over: 'quotaReached' } : { most: limits.file, over: 'tooLarge' };
}

/** Refuses what exceeds the person's room. Until this transaction ends nobody else is given the same room. */
export async function demandRoom(db: Kysely<Tables>, person: string, size: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${roomLock})`.execute(db);
  const { most, over } = await roomOf(db, person);
  if (size > most) throw new Problem(over);
}

/** Whether what is stored and reserved exceeds the limits already, since they were lowered. */
export async function isOverLimit(db: Kysely<Tables>, person: string): Promise<boolean> {
  const { limits, ...used } = await usageOf(db, person);
  return used.person > limits.person || used.house > limits.house;
}
