import type { TotpState } from '../../shared/api/account.ts';
import type { Ctx } from '../kontor.ts';

/** Whether the asker's second factor is on, and how many recovery codes are left. */
export function totpFor(ctx: Ctx): Promise<TotpState> {
  return ctx.asOwner(async (db) => {
    const factor = await db.selectFrom('second_factor').select('confirmed').where('person_id', '=', ctx.asker.person).executeTakeFirst();
    const left = await db.selectFrom('recovery_code').select((eb) => eb.fn.countAll<string>().as('left')).where('person_id', '=', ctx.asker.person).where('used', 'is', null).executeTakeFirstOrThrow();
    const since = factor?.confirmed ?? null;
    return { on: since !== null, since: since?.toISOString() ?? null, recoveryCodes: since ? Number(left.left) : 0 };
  });
}
