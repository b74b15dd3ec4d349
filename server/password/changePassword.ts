import type { FastifyRequest } from 'fastify';
import type { Asker } from '../access/asker.ts';
import { ownerWork } from '../database/ownerWork.ts';
import type { Kontor } from '../kontor.ts';
import { endSessionsOf } from '../session/endSession.ts';
import { demandPassword } from '../session/proveAgain.ts';
import { demandStrong, setPassword } from '../session/setPassword.ts';
import { tellChanged, voidResets } from './resetPassword.ts';

/** Changes the asker's own password; every other session ends, links for a new password are void. */
export async function changePassword(kontor: Kontor, request: FastifyRequest, { asker, current, password }: { asker: Asker; current: string; password: string }): Promise<void> {
  demandStrong(password);
  await demandPassword(kontor, request, { asker, password: current, field: 'current' });
  await kontor.act(asker, async (ctx) => {
    await ctx.asOwner(async (db) => {
      const work = ownerWork(ctx, db);
      await setPassword(work, asker.person, password);
      await voidResets(work, asker.person);
      await endSessionsOf(work, asker.person, asker.via.kind === 'session' ? asker.via.id : undefined);
      const me = await db.selectFrom('person').select(['id', 'name', 'email', 'language']).where('id', '=', asker.person).executeTakeFirstOrThrow();
      await tellChanged(work, me);
    });
    ctx.record({ kind: 'secret.changed', subject: asker.person, data: { what: 'password' } });
  });
}
