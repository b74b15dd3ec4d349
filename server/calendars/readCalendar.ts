import { actingFor } from '../access/askerFrom.ts';
import type { Kontor } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { hashOf } from '../session/secrets.ts';
import { calendarText } from './calendarText.ts';

const TOUCH_MS = 3_600_000;

/** The calendar behind a secret address (RFC 5545), as the person it belongs to may read it now. Who is not welcome any more, and a space they left, gives `notFound`. */
export async function readCalendar(kontor: Kontor, secret: string): Promise<string> {
  const { owner } = kontor.database;
  const calendar = await owner.selectFrom('calendar').select(['id', 'person_id', 'space_id', 'used']).where('token_hash', '=', hashOf(secret)).executeTakeFirst();
  const asker = calendar && (await actingFor(owner, calendar.person_id, { kind: 'job' }));
  if (!calendar || !asker) throw notFound();
  const text = await kontor.read(asker, (ctx) => calendarText(ctx, calendar.space_id));
  if (!calendar.used || Date.now() - calendar.used.getTime() > TOUCH_MS) await owner.updateTable('calendar').set({ used: new Date() }).where('id', '=', calendar.id).execute();
  return text;
}
