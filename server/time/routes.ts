import { Type } from 'typebox';
import { Day, Id } from '../../shared/api/basics.ts';
import { Region, WorkingDays } from '../../shared/api/time.ts';
import { route } from '../http/route.ts';
import { allRegions, holidaySource } from './regions.ts';
import { workingDaysFor } from './workCalendars.ts';

export const timeRoutes = [
  route('GET /api/v1/regions', {
    summary: 'The countries and states whose public holidays are known, by name',
    reply: Type.Object({ items: Type.Array(Type.Object({ region: Region, name: Type.String() })), source: Type.String() }),
    handle: async ({ asker }) => ({ items: allRegions(asker.language), source: holidaySource }),
  }),
  route('GET /api/v1/working-days', {
    summary: 'The days on which the house, and a partner if named, don\'t work, up to 800 days',
    query: Type.Object({ from: Day, to: Day, partner: Type.Optional(Id) }),
    reply: WorkingDays,
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => workingDaysFor(ctx, query)),
  }),
];
