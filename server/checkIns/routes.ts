import { Type } from 'typebox';
import { CheckIn, CheckInChange, NewCheckIn } from '../../shared/api/checkIns.ts';
import { Id, PageOf } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { checkInsOf } from './checkInFor.ts';
import { changeCheckIn, endCheckIn, setCheckIn } from './setCheckIn.ts';

const Space = Type.Object({ space: Id });
const One = Type.Object({ checkIn: Id });

export const checkInRoutes = [
  route('GET /api/v1/spaces/:space/check-ins', {
    summary: 'Questions that a space asks on a rhythm',
    params: Space,
    reply: PageOf(CheckIn),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => checkInsOf(ctx, params.space)),
  }),
  route('POST /api/v1/spaces/:space/check-ins', {
    summary: 'Let a space ask a question on a rhythm',
    params: Space,
    body: NewCheckIn,
    reply: PageOf(CheckIn),
    status: 201,
    async handle({ kontor, asker, params, body }) {
      const space = await setCheckIn(kontor, asker, params.space, body);
      return kontor.read(asker, (ctx) => checkInsOf(ctx, space));
    },
  }),
  route('PATCH /api/v1/check-ins/:checkIn', {
    summary: 'Change, pause or go on with such a question',
    params: One,
    body: CheckInChange,
    reply: PageOf(CheckIn),
    async handle({ kontor, asker, params, body }) {
      const space = await changeCheckIn(kontor, asker, params.checkIn, body);
      return kontor.read(asker, (ctx) => checkInsOf(ctx, space));
    },
  }),
  route('DELETE /api/v1/check-ins/:checkIn', {
    summary: 'Ask such a question no more',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) => endCheckIn(kontor, asker, params.checkIn),
  }),
];
