import type { FastifyRequest } from 'fastify';
import { subscriberOf } from '../http/limits.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { demandCode } from '../totp/demandCode.ts';
import { beginSession } from './beginSession.ts';
import { noteRefusal } from './noteRefusal.ts';
import { passwordFits } from './secrets.ts';
import { triesOf } from './tries.ts';

/** What a person gives to sign in; `code` is the second factor or a recovery code. */
export interface Credentials {
  email: string;
  password: string;
  code?: string;
}

/** Signs a person in and returns the session's secret. Unknown address, wrong password and a closed account are the same no. */
export async function signIn(kontor: Kontor, request: FastifyRequest, given: Credentials): Promise<string> {
  const attempt = { line: subscriberOf(request.ip), account: given.email.trim().toLowerCase() };
  await triesOf(kontor).count(attempt);
  const found = await accountOf(kontor, attempt.account);
  const fits = await passwordFits(given.password, found?.secret ?? null);
  if (!found || !fits || !found.welcome) {
    await noteRefusal(kontor, found?.id ?? null, 'password');
    throw new Problem('wrongPassword');
  }
  await triesOf(kontor).forgive(attempt);
  await demandCode(kontor, found.id, given.code);
  return kontor.system((work) => beginSession(work, found.id, request));
}

const accountOf = (kontor: Kontor, email: string) =>
  kontor.database.owner
    .selectFrom('person as p')
    .innerJoin('identity as i', (join) => join.onRef('i.person_id', '=', 'p.id').on('i.provider', '=', 'password'))
    .select(['p.id', 'i.secret'])
    .select((eb) => eb.and([eb.fn<boolean>('is_welcome', ['p.id']), eb('p.kind', '<>', 'contact')]).as('welcome'))
    .where((eb) => eb(eb.fn('lower', ['p.email']), '=', email))
    .executeTakeFirst();
