import { Type } from 'typebox';
import { route } from '../http/route.ts';
import { askReset } from './askReset.ts';
import { changePassword } from './changePassword.ts';
import { demandReset, resetPassword } from './resetPassword.ts';

const Password = Type.String({ minLength: 1, maxLength: 1000 });
const Secret = Type.Object({ secret: Type.String({ minLength: 1, maxLength: 100 }) });

export const passwordRoutes = [
  route('PUT /api/v1/me/password', {
    summary: 'Change the own password; ends all other sessions',
    body: Type.Object({ current: Password, password: Password }, { additionalProperties: false }),
    handle: ({ kontor, asker, request, body }) => changePassword(kontor, request, { asker, ...body }),
    reply: null,
  }),
  route('POST /api/v1/password-resets', {
    summary: 'Ask for a link to a new password; the answer is the same whether there is such an account or not',
    body: Type.Object({ email: Type.String({ minLength: 1, maxLength: 254 }) }, { additionalProperties: false }),
    reply: Type.Object({ asked: Type.Boolean() }),
    status: 202,
    async handle({ kontor, request, body }) {
      await askReset(kontor, request, body.email);
      return { asked: true };
    },
  }),
  route('GET /api/v1/password-resets/:secret', {
    summary: 'Whether the link still works',
    params: Secret,
    handle: ({ kontor, params }) => demandReset(kontor, params.secret),
    reply: null,
  }),
  route('POST /api/v1/password-resets/:secret', {
    summary: 'Set a new password by the link, once; ends every session and every API token of the person',
    params: Secret,
    body: Type.Object({ password: Password }, { additionalProperties: false }),
    reply: Type.Object({ ended: Type.Object({ sessions: Type.Integer(), tokens: Type.Integer() }) }),
    handle: async ({ kontor, params, body }) => ({ ended: await resetPassword(kontor, params.secret, body.password) }),
  }),
];
