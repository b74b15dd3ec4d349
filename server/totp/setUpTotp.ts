import { Secret } from 'otpauth';
import { toString as drawQr } from 'qrcode';
import type { TotpSetup } from '../../shared/api/account.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { showOnce } from '../session/showOnce.ts';
import { totpOf } from './code.ts';

/** Prepares a second factor: its secret as text, as otpauth address and as picture. It is on only when a code has confirmed it. */
export async function setUpTotp(kontor: Kontor, asker: Asker): Promise<TotpSetup> {
  const secret = new Secret({ size: 20 }).base32;
  let label = { house: 'Kontor', person: asker.name };
  await showOnce(kontor, asker, (ctx) =>
    ctx.asOwner(async (db) => {
      const house = await db.selectFrom('house').select('name').executeTakeFirstOrThrow();
      const person = await db.selectFrom('person').select('email').where('id', '=', asker.person).executeTakeFirstOrThrow();
      label = { house: `Kontor ${house.name}`, person: person.email ?? asker.name };
      const made = await db
        .insertInto('second_factor')
        .values({ person_id: asker.person, secret })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ secret, tries: 0, last_step: 0 }).where('second_factor.confirmed', 'is', null))
        .returning('person_id')
        .executeTakeFirst();
      if (!made) throw new Problem('conflict');
    }),
  );
  const url = totpOf(secret, label).toString();
  return { secret, url, qr: await drawQr(url, { type: 'svg', margin: 2 }) };
}
