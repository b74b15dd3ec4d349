import { sql } from 'kysely';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { noteRefusal } from '../session/noteRefusal.ts';
import { stepOf } from './code.ts';
import { isRecoveryCode, plainCode, recoveryHash } from './recoveryCodes.ts';

const MOST_TRIES = 5;
const WAIT_S = 15 * 60;

/**
 * Demands the second factor of a person who has one on: a code of the app or a recovery code, each good for one use.
 * Throws `secondFactorNeeded` without a code, `wrongCode`, or `tooMany` after five tries.
 */
export async function demandCode(kontor: Kontor, person: string, typed: string | undefined): Promise<void> {
  const on = await kontor.database.owner.selectFrom('second_factor').select('person_id').where('person_id', '=', person).where('confirmed', 'is not', null).executeTakeFirst();
  if (!on) return;
  const code = plainCode(typed ?? '');
  if (!code) throw new Problem('secondFactorNeeded');
  // Recovery codes can't be guessed, so they stay open while guessed codes of the app have to wait.
  const fits = isRecoveryCode(code) ? await useRecoveryCode(kontor, person, code) : await useCode(kontor, person, code);
  if (fits) return;
  await noteRefusal(kontor, person, 'code');
  throw new Problem('wrongCode');
}

async function useRecoveryCode(kontor: Kontor, person: string, code: string): Promise<boolean> {
  const used = await kontor.database.owner
    .updateTable('recovery_code')
    .set({ used: new Date() })
    .where('person_id', '=', person)
    .where('code_hash', '=', recoveryHash(code))
    .where('used', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return used !== undefined;
}

/** Checks a code of the app; `last_step` moves forward only, so that a code seen once is worth nothing (RFC 6238, 5.2). */
export async function useCode(kontor: Kontor, person: string, code: string): Promise<boolean> {
  const factor = await countTry(kontor, person);
  const now = new Date();
  const step = /^\d{6}$/.test(code) ? stepOf(factor.secret, code, now) : null;
  if (step === null) return false;
  const moved = await kontor.database.owner.updateTable('second_factor').set({ last_step: step, tries: 0 }).where('person_id', '=', person).where('last_step', '<', String(step)).returning('person_id').executeTakeFirst();
  return moved !== undefined;
}

/** Counts before it looks, in one statement, so that guesses in parallel count each (negative case K11). */
async function countTry(kontor: Kontor, person: string): Promise<{ secret: string }> {
  const { rows } = await sql<{ secret: string; tries: number; waited: number }>`
    update second_factor set
      tries = case when tries_since < now() - ${WAIT_S} * interval '1 second' then 1 else tries + 1 end,
      tries_since = case when tries = 0 or tries_since < now() - ${WAIT_S} * interval '1 second' then now() else tries_since end
    where person_id = ${person}
    returning secret, tries, extract(epoch from now() - tries_since)::int as waited`.execute(kontor.database.owner);
  const factor = rows[0];
  if (!factor) throw new Problem('wrongCode');
  if (factor.tries > MOST_TRIES) throw new Problem('tooMany', { retryAfter: Math.max(1, WAIT_S - factor.waited) });
  return factor;
}
