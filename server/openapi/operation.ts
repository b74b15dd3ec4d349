import { policyTable, type RoutePolicy } from '../access/policyTable.ts';
import type { Route } from '../http/route.ts';
import { schemaOf, type Json } from './shapes.ts';

/** The part of the API that a route belongs to: the word after /api/v1. */
export function tagOf(path: string): string {
  const [, first = '', , third] = path.split('/');
  if (first !== 'api' || third === undefined) return 'kontor';
  const same: Record<string, string> = { administration: 'admin', demo: 'setup', unsubscribe: 'notices', audience: 'spaces', uploads: 'files', 'register.csv': 'register' };
  return same[third] ?? third;
}

/** A name for an operation, made of method and path: `GET /api/v1/posts/:post/comments` is `getPostsByPostComments`. */
function operationId(key: string): string {
  const [method = '', path = ''] = key.split(' ');
  const words = path.replace(/^\/api\/(v1\/)?/, '').split(/[/.-]+/).filter(Boolean);
  return method.toLowerCase() + words.map((word) => (word.startsWith(':') ? `By${upper(word.slice(1))}` : upper(word))).join('');
}
const upper = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const header = (name: string): Json => ({ $ref: `#/components/parameters/${name}` });
const told = { 'RateLimit-Limit': { $ref: '#/components/headers/RateLimit-Limit' }, 'RateLimit-Remaining': { $ref: '#/components/headers/RateLimit-Remaining' }, 'RateLimit-Reset': { $ref: '#/components/headers/RateLimit-Reset' } };

function parametersOf({ key, spec }: Route): Json[] {
  const listed = (where: string, schema: Route['spec']['params']) => {
    const { properties = {}, required = [] } = (schema ?? {}) as { properties?: Record<string, never>; required?: string[] };
    return Object.entries(properties).map(([name, one]) => ({ name, in: where, required: where === 'path' || required.includes(name), schema: schemaOf(one) }));
  };
  const reads = key.startsWith('GET');
  return [
    ...listed('path', spec.params),
    ...listed('query', spec.query),
    ...(key.startsWith('POST') ? [header('Idempotency-Key')] : []),
    ...(key === 'PATCH /api/v1/posts/:post' ? [header('If-Match')] : []),
    ...(reads && spec.reply && !spec.media ? [header('If-None-Match')] : []),
  ];
}

function bodyOf({ spec }: Route): Json {
  const contents = [
    ...(spec.body ? [['application/json', { schema: schemaOf(spec.body) }]] : []),
    ...(spec.takes ?? []).map((type) => [type, { schema: type.startsWith('multipart/') ? { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } : { type: 'string', format: 'binary' } }]),
  ];
  return contents.length > 0 ? { requestBody: { required: true, content: Object.fromEntries(contents) } } : {};
}

function answersOf({ key, spec }: Route, policy: RoutePolicy): Json {
  const status = spec.status ?? (spec.reply === null ? 204 : 200);
  const problem = { $ref: '#/components/responses/Problem' };
  const checked = Boolean(spec.params ?? spec.query ?? spec.body);
  const tagged = key.startsWith('GET') && spec.reply !== null && !spec.media;
  return {
    [status]: {
      description: spec.reply === null ? 'Done' : 'The answer',
      headers: { ...told, ...(tagged ? { ETag: { $ref: '#/components/headers/ETag' } } : {}) },
      ...(spec.reply === null ? {} : { content: { [spec.media ?? 'application/json']: { schema: schemaOf(spec.reply) } } }),
    },
    ...(tagged ? { 304: { description: 'Nothing has changed since the ETag given' } } : {}),
    ...(policy.who === 'anyone' ? {} : { 401: problem, 404: problem }),
    ...(checked ? { 422: problem } : {}),
    429: { $ref: '#/components/responses/TooMany' },
    default: problem,
  };
}

function securityOf({ who, scope }: RoutePolicy): Json[] {
  if (who === 'anyone') return [];
  return scope === 'none' ? [{ cookie: [] }] : [{ cookie: [] }, { bearer: [scope] }];
}

/** A route as an operation of OpenAPI 3.1, from its schemas and its line in the policy table. */
export function operationOf(one: Route): Json {
  const policy: RoutePolicy = policyTable[one.key];
  return {
    operationId: operationId(one.key),
    tags: [tagOf(one.key.split(' ')[1]!)],
    summary: one.spec.summary,
    parameters: parametersOf(one),
    ...bodyOf(one),
    responses: answersOf(one, policy),
    security: securityOf(policy),
    'x-kontor-who': policy.who,
    'x-kontor-scope': policy.scope,
    ...(policy.proof ? { 'x-kontor-proof': true } : {}),
  };
}
