import { Type } from 'typebox';
import { OpenSession } from '../../shared/api/account.ts';
import { Id, PageOf, Paging } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { clearCookie, setCookie } from './beginSession.ts';
import { endOtherSessions, endSession } from './endSession.ts';
import { proveAgain } from './proveAgain.ts';
import { sessionsFor } from './sessionsFor.ts';
import { signIn } from './signIn.ts';

const Password = Type.String({ minLength: 1, maxLength: 1000 });
const Code = Type.Optional(Type.String({ maxLength: 40 }));
const Credentials = Type.Object({ email: Type.String({ minLength: 1, maxLength: 254 }), password: Password, code: Code }, { additionalProperties: false });

export const sessionRoutes = [
  route('POST /api/v1/session', {
    summary: 'Sign in by e-mail and password, with a code where a second factor is on; sets the session cookie',
    body: Credentials,
    async handle({ kontor, request, reply, body }) {
      setCookie(reply, await signIn(kontor, request, body));
    },
    reply: null,
  }),
  route('DELETE /api/v1/session', {
    summary: 'Sign out',
    async handle({ kontor, asker, reply }) {
      await endSession(kontor, asker);
      clearCookie(reply);
    },
    reply: null,
  }),
  route('POST /api/v1/me/proof', {
    summary: 'Give the password once more, for what needs a fresh proof; it holds for 15 minutes',
    body: Type.Object({ password: Password, code: Code }, { additionalProperties: false }),
    handle: ({ kontor, asker, request, body }) => proveAgain(kontor, request, { asker, ...body }),
    reply: null,
  }),
  route('GET /api/v1/me/sessions', {
    summary: 'Where the asker is signed in: here, and the newest first',
    query: Type.Object({ ...Paging, before: Type.Optional(Id) }),
    reply: PageOf(OpenSession),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => sessionsFor(ctx, query)),
  }),
  route('DELETE /api/v1/me/sessions', {
    summary: 'Sign out everywhere else',
    reply: Type.Object({ ended: Type.Integer() }),
    handle: async ({ kontor, asker }) => ({ ended: await endOtherSessions(kontor, asker) }),
  }),
  route('DELETE /api/v1/me/sessions/:session', {
    summary: 'End one session',
    params: Type.Object({ session: Id }),
    handle: ({ kontor, asker, params }) => endSession(kontor, asker, params.session),
    reply: null,
  }),
];
