import { sql } from 'kysely';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { demand, Problem } from '../problems.ts';
import { canConfirm } from './policy.ts';
import { openStop } from './stopFor.ts';

/** Asks to reopen the ways outward; somebody else has to confirm. Asked already, it is a conflict. */
export const askReopening = (kontor: Kontor, asker: Asker): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    const { rows } = await ctx.asOwner((db) =>
      sql<{ id: string }>`update emergency_stop set reopen_asked = ${ctx.now}, reopen_asked_by = ${asker.person} where reopened is null and reopen_asked is null returning id`.execute(db),
    );
    if (!rows[0]) throw new Problem('conflict');
    ctx.record({ kind: 'emergency.reopenAsked', subject: rows[0].id, data: {} });
  });

/** Takes back that reopening was asked for; any administrator may, since it keeps closed what is closed. */
export const withdrawReopening = (kontor: Kontor, asker: Asker): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    const { rows } = await ctx.asOwner((db) =>
      sql<{ id: string }>`update emergency_stop set reopen_asked = null, reopen_asked_by = null where reopened is null and reopen_asked is not null returning id`.execute(db),
    );
    if (!rows[0]) throw new Problem('conflict');
    ctx.record({ kind: 'emergency.reopenWithdrawn', subject: rows[0].id, data: {} });
  });

/**
 * Reopens the ways outward when another administrator has asked for it, who must still be one. Of several confirmations at once the first
 * counts. What waited goes out from now on.
 */
export const confirmReopening = (kontor: Kontor, asker: Asker): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    const stop = await openStop(ctx.db);
    if (!stop) throw new Problem('conflict');
    demand(canConfirm(stop, asker));
    await ctx.asOwner(async (db) => {
      const { rows } = await sql<{ id: string }>`
        update emergency_stop e set reopened = ${ctx.now}, reopened_by = ${asker.person} from person p
        where e.reopened is null and e.reopen_asked_by <> ${asker.person} and p.id = e.reopen_asked_by and p.state = 'active' and 'administrator' = any(p.house_roles)
        returning e.id`.execute(db);
      if (!rows[0]) throw new Problem('conflict');
      ctx.record({ kind: 'emergency.reopened', subject: rows[0].id, data: {} });
      for (const job of ['send-mails', 'tell-by-mail']) await kontor.jobs.nudge(db, job);
    });
  });
