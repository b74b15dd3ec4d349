import ical, { ICalCalendarMethod } from 'ical-generator';
import { times } from '../../shared/words/times.ts';
import { translator } from '../../shared/words/words.ts';
import type { Ctx } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { commitmentEvents } from './commitmentEvents.ts';
import { dateEvents } from './dateEvents.ts';

/** How often calendar programs should come back. */
const HOUR = 3600;

const say = { de: translator(times, 'de'), en: translator(times, 'en') };

/** Commitments and dates as a calendar (RFC 5545): of a space, or of what concerns the asker. Labels that may not be mailed show no title here either. */
export async function calendarText(ctx: Ctx, space: string | null): Promise<string> {
  const name = await nameOf(ctx, space);
  const calendar = ical({ prodId: { company: 'Kontor', product: 'Kontor' }, method: ICalCalendarMethod.PUBLISH, name, ttl: HOUR });
  const words = say[ctx.asker.language];
  for (const events of [await commitmentEvents(ctx, space, words), await dateEvents(ctx, space, words)]) for (const event of events) calendar.createEvent(event);
  return calendar.toString();
}

async function nameOf({ db, asker }: Ctx, space: string | null): Promise<string> {
  const house = await db.selectFrom('house').select('name').executeTakeFirstOrThrow();
  if (space === null) return say[asker.language]('calendar.mine', { house: house.name });
  const row = await db.selectFrom('space').select('name').where('id', '=', space).executeTakeFirst();
  if (!row) throw notFound();
  return `${row.name} · ${house.name}`;
}
