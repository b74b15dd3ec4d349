import type { Kysely } from 'kysely';
import type { Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { showOnce } from '../session/showOnce.ts';
import { useCode } from './demandCode.ts';
import { newRecoveryCodes, plainCode, recoveryHash } from './recoveryCodes.ts';

/** Switches the prepared second factor on, when the code shows that the app has it; returns the recovery codes, which are shown this once. */
export async function confirmTotp(kontor: Kontor, asker: Asker, typed: string): Promise<string[]> {
  if (!(await useCode(kontor, asker.person, plainCode(typed)))) throw new Problem('invalid', { fields: [{ field: 'code', says: 'code' }] });
  const codes = newRecoveryCodes();
  await showOnce(kontor, asker, async (ctx) => {
    const on = await ctx.asOwner(async (db) => {
      await keepCodes(db, asker.person, codes);
      return db.updateTable('second_factor').set({ confirmed: ctx.now }).where('person_id', '=', asker.person).where('confirmed', 'is', null).returning('person_id').executeTakeFirst();
    });
    if (!on) throw new Problem('conflict');
    ctx.record({ kind: 'secret.changed', subject: asker.person, data: { what: 'totpOn' } });
  });
  return codes;
}

/** New recovery codes instead of the old ones. */
export async function renewRecoveryCodes(kontor: Kontor, asker: Asker): Promise<string[]> {
  const codes = newRecoveryCodes();
  await showOnce(kontor, asker, async (ctx) => {
    await ctx.asOwner(async (db) => {
      const on = await db.selectFrom('second_factor').select('person_id').where('person_id', '=', asker.person).where('confirmed', 'is not', null).executeTakeFirst();
      if (!on) throw new Problem('conflict');
      await keepCodes(db, asker.person, codes);
    });
    ctx.record({ kind: 'secret.changed', subject: asker.person, data: { what: 'recoveryCodes' } });
  });
  return codes;
}

async function keepCodes(db: Kysely<Tables>, person: string, codes: readonly string[]): Promise<void> {
  await db.deleteFrom('recovery_code').where('person_id', '=', person).execute();
  for (const code of codes) await db.insertInto('recovery_code').values({ person_id: person, code_hash: recoveryHash(code) }).execute();
}
