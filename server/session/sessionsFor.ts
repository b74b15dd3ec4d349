import type { OpenSession } from '../../shared/api/account.ts';
import { dayIn } from '../people/dayIn.ts';
import type { Ctx } from '../kontor.ts';
import { agentWords } from './agentWords.ts';

const MOST = 200;

/** The asker's open sessions, newest first: by which program, since when, on which day last seen. No place, no address. */
export async function sessionsFor(ctx: Ctx): Promise<OpenSession[]> {
  const { via, language, timeZone } = ctx.asker;
  const rows = await ctx.db.selectFrom('session').select(['id', 'agent', 'created', 'seen']).where('expires', '>', ctx.now).orderBy('id', 'desc').limit(MOST).execute();
  return rows.map((row) => ({
    id: row.id,
    agent: agentWords(row.agent, language),
    created: row.created.toISOString(),
    seen: dayIn(timeZone, row.seen),
    present: via.kind === 'session' && via.id === row.id,
  }));
}
