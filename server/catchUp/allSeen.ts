import { sql } from 'kysely';
import type { Asker } from '../access/asker.ts';
import { idFloor } from '../ids.ts';
import type { Kontor } from '../kontor.ts';

/** Everything up to a moment is seen: the absence is over, the feed read, the notices too. What needs the asker goes on needing them. */
export const allSeen = (kontor: Kontor, asker: Asker, wanted: string): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    const until = new Date(Math.min(new Date(wanted).getTime(), ctx.now.getTime()));
    const me = asker.person;
    await ctx.db.deleteFrom('catch_up').where('person_id', '=', me).execute();
    await ctx.db.deleteFrom('catch_up_done').where('person_id', '=', me).where('done', '<=', until).execute();
    await ctx.db.updateTable('notice').set({ seen: ctx.now }).where('person_id', '=', me).where('seen', 'is', null).where('id', '<', idFloor(until)).execute();
    await ctx.asOwner((db) => db.updateTable('person').set({ feed_seen: sql`greatest(coalesce(feed_seen, '-infinity'), ${until}::timestamptz)` }).where('id', '=', me).execute());
  });
