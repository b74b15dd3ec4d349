import { Type } from 'typebox';
import { AllSeen, CatchUp } from '../../shared/api/catchUp.ts';
import { Id, Moment } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { allSeen } from './allSeen.ts';
import { catchUpFor } from './catchUpFor.ts';
import { putBack, tickOff } from './tickOff.ts';

const Ticked = Type.Object({ post: Id });

export const catchUpRoutes = [
  route('GET /api/v1/catch-up', {
    summary: 'What came while the asker was away, by importance: each post once',
    query: Type.Object({ since: Type.Optional(Moment) }),
    reply: CatchUp,
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => catchUpFor(ctx, query)),
  }),
  route('PUT /api/v1/catch-up/seen', {
    summary: 'All that came up to this moment is seen; what needs the asker stays until it is done',
    body: AllSeen,
    reply: null,
    handle: ({ kontor, asker, body }) => allSeen(kontor, asker, body.until),
  }),
  route('PUT /api/v1/catch-up/posts/:post', {
    summary: 'Tick a post off the catch-up',
    params: Ticked,
    reply: null,
    handle: ({ kontor, asker, params }) => tickOff(kontor, asker, params.post),
  }),
  route('DELETE /api/v1/catch-up/posts/:post', {
    summary: 'Put a post that was ticked off back',
    params: Ticked,
    reply: null,
    handle: ({ kontor, asker, params }) => putBack(kontor, asker, params.post),
  }),
];
