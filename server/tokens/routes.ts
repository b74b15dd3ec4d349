import { Type } from 'typebox';
import { NewToken, Token } from '../../shared/api/account.ts';
import { Id } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { makeToken } from './makeToken.ts';
import { removeToken } from './removeToken.ts';
import { tokensFor } from './tokensFor.ts';

export const tokenRoutes = [
  route('GET /api/v1/tokens', {
    summary: 'The asker\'s API tokens, without their secrets',
    reply: Type.Object({ items: Type.Array(Token) }),
    handle: ({ kontor, asker }) => kontor.read(asker, async (ctx) => ({ items: await tokensFor(ctx) })),
  }),
  route('POST /api/v1/tokens', {
    summary: 'Make an API token, used as Bearer; its secret is shown this once',
    body: NewToken,
    reply: Type.Intersect([Token, Type.Object({ secret: Type.String() })]),
    status: 201,
    handle: ({ kontor, asker, body }) => makeToken(kontor, asker, body),
  }),
  route('DELETE /api/v1/tokens/:token', {
    summary: 'Remove an API token; it is dead at once',
    params: Type.Object({ token: Id }),
    handle: ({ kontor, asker, params }) => removeToken(kontor, asker, params.token),
    reply: null,
  }),
];
