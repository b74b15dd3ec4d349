import { Type } from 'typebox';
import { Id } from '../../shared/api/basics.ts';
import { Calendar, NewCalendar } from '../../shared/api/time.ts';
import { route } from '../http/route.ts';
import { calendarsFor, makeCalendar, removeCalendar } from './makeCalendar.ts';
import { readCalendar } from './readCalendar.ts';

export const calendarRoutes = [
  route('GET /api/v1/calendars', {
    summary: 'The asker\'s calendars, without their addresses',
    reply: Type.Object({ items: Type.Array(Calendar) }),
    handle: ({ kontor, asker }) => kontor.read(asker, async (ctx) => ({ items: await calendarsFor(ctx) })),
  }),
  route('POST /api/v1/calendars', {
    summary: 'Make a secret address for calendar programs; it is shown this once, and an earlier one of the same calendar ends',
    body: NewCalendar,
    reply: Type.Object({ id: Id, address: Type.String() }),
    status: 201,
    handle: ({ kontor, asker, body }) => makeCalendar(kontor, asker, body),
  }),
  route('DELETE /api/v1/calendars/:calendar', {
    summary: 'End the address of a calendar',
    params: Type.Object({ calendar: Id }),
    reply: null,
    handle: ({ kontor, asker, params }) => removeCalendar(kontor, asker, params.calendar),
  }),
  route('GET /api/v1/calendars/:secret/kontor.ics', {
    summary: 'A calendar (RFC 5545) under its secret address, as its owner may read it now',
    params: Type.Object({ secret: Type.String({ pattern: '^[\\w-]{43}$' }) }),
    reply: Type.String(),
    raw: true,
    media: 'text/calendar',
    handle: async ({ kontor, params, reply }) => reply.type('text/calendar; charset=utf-8').send(await readCalendar(kontor, params.secret)),
  }),
];
