import type { FastifyRequest } from 'fastify';
import type { Asker } from '../access/asker.ts';
import { subscriberOf } from '../http/limits.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { demandCode } from '../totp/demandCode.ts';
import { noteRefusal } from './noteRefusal.ts';
import { passwordFits } from './secrets.ts';
import { triesOf } from './tries.ts';

/** Demands the asker's own password, with the same limits as signing in. */
export async function demandPassword(kontor: Kontor, request: FastifyRequest, { asker, password, field }: { asker: Asker; password: string; field: string }): Promise<void> {
  const attempt = { line: subscriberOf(request.ip), account: asker.person };
  await triesOf(kontor).count(attempt);
  const kept = await kontor.database.owner.selectFrom('identity').select('secret').where('person_id', '=', asker.person).where('provider', '=', 'password').executeTakeFirst();
  if (!(await passwordFits(password, kept?.secret ?? null))) {
    await noteRefusal(kontor, asker.person, 'proof');
    throw new Problem('invalid', { fields: [{ field, says: 'password' }] });
  }
  await triesOf(kontor).forgive(attempt);
}

/** Takes password (and code, where a second factor is on) once more, so that the session may do what needs a fresh proof (negative case K21). */
export async function proveAgain(kontor: Kontor, request: FastifyRequest, { asker, password, code }: { asker: Asker; password: string; code?: string }): Promise<void> {
  if (asker.via.kind !== 'session') throw new Problem('proveAgain');
  await demandPassword(kontor, request, { asker, password, field: 'password' });
  await demandCode(kontor, asker.person, code);
  await kontor.database.owner.updateTable('session').set({ proved: new Date() }).where('id', '=', asker.via.id).execute();
}
