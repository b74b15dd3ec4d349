import type { FastifyRequest } from 'fastify';
import type { Kontor } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { beginSession } from './beginSession.ts';

/** Signs a visitor of the demo in as one of its cast, without a password; in any other house there is no such door. */
export async function enterDemo(kontor: Kontor, request: FastifyRequest, email: string): Promise<string> {
  const house = await kontor.database.owner.selectFrom('house').select(['demo', 'settings']).executeTakeFirst();
  const cast = (house?.settings.cast ?? []) as { email: string }[];
  if (!house?.demo || !cast.some((one) => one.email === email)) throw notFound();
  const person = await kontor.database.owner.selectFrom('person').select('id').where('email', '=', email).where('state', '=', 'active').executeTakeFirst();
  if (!person) throw notFound();
  return kontor.system((work) => beginSession(work, person.id, request));
}
