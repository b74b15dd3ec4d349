import type { OpenSession } from '../../shared/api/account.ts';
import { dayIn } from '../people/dayIn.ts';
import type { Ctx } from '../kontor.ts';
import { agentWords } from './agentWords.ts';

/** The asker's open sessions, the present one and then the newest first: by which program, since when, on which day last seen. No place, no address. */
export async function sessionsFor(ctx: Ctx, { limit = 20, before }: { limit?: number; before?: string }): Promise<{ items: OpenSession[]; next: string | null }> {
  const { via, language, timeZone } = ctx.asker;
  const present = via.kind === 'session' ? via.id : null;
  const open = ctx.db.selectFrom('session').select(['id', 'agent', 'created', 'seen']).where('expires', '>', ctx.now);
  const own = present && !before ? await open.where('id', '=', present).execute() : [];
  const others = await open
    .$if(present !== null, (query) => query.where('id', '<>', present!))
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = others.slice(0, limit);
  const items = [...own, ...page].map((row) => ({
    id: row.id,
    agent: agentWords(row.agent, language),
    created: row.created.toISOString(),
    seen: dayIn(timeZone, row.seen),
    present: row.id === present,
  }));
  return { items, next: others.length > limit ? page.at(-1)!.id : null };
}
