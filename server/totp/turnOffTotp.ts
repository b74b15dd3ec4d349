import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';

/** Switches the second factor off and forgets its recovery codes; the route demands a fresh proof, code included. */
export async function turnOffTotp(kontor: Kontor, asker: Asker): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const off = await ctx.asOwner(async (db) => {
      await db.deleteFrom('recovery_code').where('person_id', '=', asker.person).execute();
      return db.deleteFrom('second_factor').where('person_id', '=', asker.person).returning('confirmed').executeTakeFirst();
    });
    if (off?.confirmed) ctx.record({ kind: 'secret.changed', subject: asker.person, data: { what: 'totpOff' } });
  });
}
