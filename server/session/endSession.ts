import type { Asker } from '../access/asker.ts';
import type { Kontor, Work } from '../kontor.ts';
import { notFound } from '../problems.ts';

/** Ends one session of the asker (the present one when none is named); its open streams close with the event. */
export async function endSession(kontor: Kontor, asker: Asker, session?: string): Promise<void> {
  const id = session ?? (asker.via.kind === 'session' ? asker.via.id : null);
  if (!id) return;
  await kontor.act(asker, async (ctx) => {
    const ended = await ctx.db.deleteFrom('session').where('id', '=', id).returning('id').executeTakeFirst();
    if (!ended && session) throw notFound();
    if (ended) ctx.record({ kind: 'session.ended', subject: asker.person, data: { session: id } });
  });
}

/** Ends all sessions of the asker but the present one. */
export const endOtherSessions = (kontor: Kontor, asker: Asker): Promise<number> =>
  kontor.act(asker, (ctx) => endSessionsOf(ctx, asker.person, asker.via.kind === 'session' ? asker.via.id : undefined));

/** Ends every session of a person, except one; returns how many. */
export async function endSessionsOf(work: Work, person: string, except?: string): Promise<number> {
  const ended = await work.db
    .deleteFrom('session')
    .where('person_id', '=', person)
    .$if(except !== undefined, (query) => query.where('id', '<>', except!))
    .returning('id')
    .execute();
  for (const { id } of ended) work.record({ kind: 'session.ended', subject: person, data: { session: id } });
  return ended.length;
}
