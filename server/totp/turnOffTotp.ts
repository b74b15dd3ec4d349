import type { Asker } from '../access/asker.ts';
import { ownerWork } from '../database/ownerWork.ts';
import type { Kontor, Work } from '../kontor.ts';

/** Switches the asker's second factor off; the route demands a fresh proof, code included. */
export async function turnOffTotp(kontor: Kontor, asker: Asker): Promise<void> {
  await kontor.act(asker, (ctx) => ctx.asOwner((db) => forgetTotp(ownerWork(ctx, db), asker.person)));
}

/** Forgets a person's second factor and its recovery codes. */
export async function forgetTotp(work: Work, person: string): Promise<void> {
  await work.db.deleteFrom('recovery_code').where('person_id', '=', person).execute();
  const off = await work.db.deleteFrom('second_factor').where('person_id', '=', person).returning('confirmed').executeTakeFirst();
  if (off?.confirmed) work.record({ kind: 'secret.changed', subject: person, data: { what: 'totpOff' } });
}
