import type { WorkingDays } from '../../shared/api/time.ts';
import { addDays, daysBetween } from '../../shared/time/day.ts';
import { isWorkingDay, type WorkCalendar } from '../../shared/time/workingDays.ts';
import type { Ctx } from '../kontor.ts';
import { notFound, Problem } from '../problems.ts';
import { calendarOf } from './regions.ts';

const MOST_DAYS = 800;

/** The country or state of a partner that the asker knows of. */
async function partnerPlace({ db }: Pick<Ctx, 'db'>, id: string): Promise<{ name: string; region: string }> {
  const row = await db.selectFrom('partner').select(['name', 'country', 'region']).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return { name: row.name, region: row.region ?? row.country };
}

const free = (calendar: WorkCalendar, from: string, to: string): WorkingDays['sides'][number]['free'] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, ahead) => addDays(from, ahead))
    .filter((day) => !isWorkingDay(calendar, day))
    .map((day) => ({ day, holiday: calendar.holidays.get(day) ?? null }));

/** The days without work of the house, and of a partner when one is named, from one day to another. */
export async function workingDaysFor(ctx: Ctx, wanted: { from: string; to: string; partner?: string }): Promise<WorkingDays> {
  const length = daysBetween(wanted.from, wanted.to);
  if (length < 0 || length > MOST_DAYS) throw new Problem('invalid', { fields: [{ field: 'to', says: 'wrong' }] });
  const house = await ctx.db.selectFrom('house').select(['name', 'region']).executeTakeFirstOrThrow();
  const places = [house, ...(wanted.partner ? [await partnerPlace(ctx, wanted.partner)] : [])];
  return { sides: places.map(({ name, region }) => ({ name, region, free: free(calendarOf(region, ctx.asker.language), wanted.from, wanted.to) })) };
}
