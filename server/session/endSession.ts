import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';

/** Ends one session of the asker (the present one when none is named); its open streams close with the event. */
export async function endSession(kontor: Kontor, asker: Asker, session?: string): Promise<void> {
  const id = session ?? (asker.via.kind === 'session' ? asker.via.id : null);
  if (!id) return;
  await kontor.act(asker, async (ctx) => {
    const ended = await ctx.db.deleteFrom('session').where('id', '=', id).returning('id').executeTakeFirst();
    if (ended) ctx.record({ kind: 'session.ended', subject: asker.person, data: { session: id } });
  });
}
