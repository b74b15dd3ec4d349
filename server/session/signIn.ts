import type { FastifyRequest } from 'fastify';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { beginSession } from './beginSession.ts';
import { passwordFits } from './secrets.ts';

/** Signs a person in by e-mail and password and returns the session's secret. Unknown address and wrong password are the same no. */
export async function signIn(kontor: Kontor, request: FastifyRequest, given: { email: string; password: string }): Promise<string> {
  const found = await kontor.database.owner
    .selectFrom('person as p')
    .innerJoin('identity as i', (join) => join.onRef('i.person_id', '=', 'p.id').on('i.provider', '=', 'password'))
    .select(['p.id', 'p.state', 'i.secret'])
    .where((eb) => eb(eb.fn('lower', ['p.email']), '=', given.email.trim().toLowerCase()))
    .executeTakeFirst();
  const fits = await passwordFits(given.password, found?.secret ?? null);
  if (!found || !fits || found.state !== 'active') throw new Problem('wrongPassword');
  return kontor.system((work) => beginSession(work, found.id, request));
}
