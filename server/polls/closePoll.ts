import { sql } from 'kysely';
import { canClosePoll } from '../access/policies/parts.ts';
import type { Asker } from '../access/asker.ts';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { demand } from '../problems.ts';
import { pollPolicyFacts } from '../posts/parts/poll.ts';
import { pollFor } from './vote.ts';

/** Closes a poll before its time. */
export async function closePoll(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post, mine } = await pollFor(ctx, id);
    demand(canClosePoll(pollPolicyFacts(post, mine)));
    const closed = await ctx.db.updateTable('poll').set({ closed: ctx.now, closed_by: asker.person }).where('post_id', '=', id).where('closed', 'is', null).returning('post_id').executeTakeFirst();
    if (closed) ctx.record({ kind: 'poll.closed', space: post.space.id, post: id, data: {} });
  });
}

/** Closes polls whose time has come; what was chosen in secret is told from then on. */
export const closePolls: Timetable = {
  name: 'close-polls',
  cron: '* * * * *',
  run: (kontor) =>
    kontor.system(async ({ db, now, record }) => {
      const { rows } = await sql<{ id: string; space_id: string }>`
        update poll l set closed = l.closes from post p where p.id = l.post_id and l.closed is null and l.closes <= ${now} and p.deleted is null returning p.id, p.space_id`.execute(db);
      for (const { id, space_id } of rows) record({ kind: 'poll.closed', space: space_id, post: id, data: {} });
    }),
};
