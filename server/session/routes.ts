import { Type } from 'typebox';
import { route } from '../http/route.ts';
import { clearCookie, setCookie } from './beginSession.ts';
import { endSession } from './endSession.ts';
import { signIn } from './signIn.ts';

const Credentials = Type.Object({ email: Type.String({ minLength: 1, maxLength: 254 }), password: Type.String({ minLength: 1, maxLength: 1000 }) }, { additionalProperties: false });

export const sessionRoutes = [
  route('POST /api/v1/session', {
    summary: 'Sign in by e-mail and password; sets the session cookie',
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
];
