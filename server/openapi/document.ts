import { cookieName } from '../session/askerOf.ts';
import type { Route } from '../http/route.ts';
import { operationOf, tagOf } from './operation.ts';
import { components, type Json } from './shapes.ts';

const text = (description: string, more: Json = {}): Json => ({ description, schema: { type: 'string', ...more } });
const number = (description: string): Json => ({ description, schema: { type: 'integer' } });
const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** The document of the whole API, OpenAPI 3.1, made of the routes as they run. */
export function describeApi(routes: readonly Route[], { version, address }: { version: string; address: string }): Json {
  const paths: Record<string, Json> = {};
  for (const one of routes) {
    const [method, path] = one.key.split(' ') as [string, string];
    (paths[path.replace(/:(\w+)/g, '{$1}')] ??= {})[method.toLowerCase()] = operationOf(one);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kontor', version, description: 'Everything that the web app of Kontor does. Ids are UUIDs of version 7, moments are RFC 3339 in UTC. Lists give `items` and `next`; pass `next` as `before` for the following page. Fields of a body that a request does not know are refused. What may not be seen and what does not exist get the same answer.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: address }],
    tags: [...new Set(routes.map((one) => tagOf(one.key.split(' ')[1]!)))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components(),
      parameters: {
        'Idempotency-Key': { name: 'Idempotency-Key', in: 'header', ...text('Any text of one\'s own: the same request sent again with it gives the first answer and does nothing. Kept for two days; without a person (signing in, links) for five minutes, for the same content from the same line only', { minLength: 8, maxLength: 200 }) },
        'If-Match': { name: 'If-Match', in: 'header', ...text('The ETag of what one has read, or its version as "v3"; the change is refused when there is a newer one') },
        'If-None-Match': { name: 'If-None-Match', in: 'header', ...text('The ETag one has already; 304 when it still holds') },
      },
      headers: {
        'RateLimit-Limit': number('How many requests of this kind may be made in a minute'),
        'RateLimit-Remaining': number('How many are left'),
        'RateLimit-Reset': number('In how many seconds the minute is over'),
        'Retry-After': number('In how many seconds to try again'),
        ETag: text('Names this state of the answer'),
      },
      responses: {
        Problem: { description: 'What went wrong, as RFC 9457 problem: a stable type, and a sentence in the asker\'s language', content: problem },
        TooMany: { description: 'Too many requests', headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } }, content: problem },
      },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: cookieName, description: 'Set by POST /api/v1/session' },
        bearer: { type: 'http', scheme: 'bearer', description: 'An API token of a person, with scopes and an end' },
      },
    },
  };
}
