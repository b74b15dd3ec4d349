import type { Calendar, NewCalendar } from '../../shared/api/time.ts';
import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { dayIn } from '../people/dayIn.ts';
import { notFound } from '../problems.ts';
import { hashOf, newSecret } from '../session/secrets.ts';
import { showOnce } from '../session/showOnce.ts';
import { spaceFor } from '../spaces/spaceFor.ts';

/** The address under which calendar programs read a calendar. */
const calendarAddress = (kontor: Kontor, secret: string): string => `${kontor.config.address}/api/v1/calendars/${secret}/kontor.ics`;

/** Makes a secret address for a calendar, of a space or (null) of what concerns the asker; an earlier address of the same is dead at once. Only its hash is kept. */
export async function makeCalendar(kontor: Kontor, asker: Asker, { space }: NewCalendar): Promise<{ id: string; address: string }> {
  const secret = newSecret();
  const id = newId();
  await showOnce(kontor, asker, async (ctx) => {
    if (space !== null) await spaceFor(ctx, space, 'read');
    await ctx.asOwner(async (db) => {
      await db.deleteFrom('calendar').where('person_id', '=', asker.person).where('space_id', space === null ? 'is' : '=', space).execute();
      await db.insertInto('calendar').values({ id, person_id: asker.person, space_id: space, token_hash: hashOf(secret) }).execute();
    });
    ctx.record({ kind: 'calendar.made', subject: asker.person, data: { calendar: id } });
  });
  return { id, address: calendarAddress(kontor, secret) };
}

/** Ends an address of the asker; whoever knows it reads nothing more. */
export async function removeCalendar(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const removed = await ctx.db.deleteFrom('calendar').where('id', '=', id).returning('id').executeTakeFirst();
    if (!removed) throw notFound();
    ctx.record({ kind: 'calendar.removed', subject: asker.person, data: { calendar: id } });
  });
}

const MOST = 500;

/** The asker's calendars with the day each was last read, the newest first; of spaces they can no longer read there are none. */
export async function calendarsFor(ctx: Ctx): Promise<Calendar[]> {
  const rows = await ctx.db
    .selectFrom('calendar as c')
    .leftJoin('space as s', 's.id', 'c.space_id')
    .select(['c.id', 'c.created', 'c.used', 's.id as space', 's.name', 's.audience'])
    .orderBy('c.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    space: row.space === null ? null : { id: row.space, name: row.name!, audience: row.audience! },
    created: row.created.toISOString(),
    used: row.used && dayIn(ctx.asker.timeZone, row.used),
  }));
}
