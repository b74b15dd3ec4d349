import type { FastifyRequest } from 'fastify';
import { subscriberOf } from '../http/limits.ts';
import { newId } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import { triesOf } from '../session/tries.ts';

/** Notes that somebody asks for a new password. The same happens for every address; whether there is an account shows only in a mailbox (negative case K09). */
export async function askReset(kontor: Kontor, request: FastifyRequest, email: string): Promise<void> {
  const address = email.trim().toLowerCase();
  await triesOf(kontor).count({ line: subscriberOf(request.ip), account: `reset ${address}` });
  await kontor.system(async (work) => {
    const id = newId();
    await work.db.insertInto('reset_request').values({ id, email: address }).execute();
    work.record({ kind: 'reset.asked', data: { request: id } });
  });
}
