import assert from 'node:assert/strict';
import type { TSchema } from 'typebox';
import { policyTable, type RoutePolicy } from '../../server/access/policyTable.ts';
import { routes } from '../../server/http/routes.ts';
import { newId } from '../../server/ids.ts';
import type { Answer, Client } from '../support/house.ts';
import type { Ids, World } from './world.ts';

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
}

/** A route as the crawl sees it, read from the same definitions as the server's: a new one is walked without a line here. */
export interface Surface {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly policy: RoutePolicy;
  readonly params: string[];
  readonly query: Record<string, Schema>;
  readonly body: Schema | null;
}

/** Every route of Kontor. */
export const surfaces: readonly Surface[] = routes.map(({ key, spec }) => {
  const [method, path] = key.split(' ') as [string, string];
  return { key, method, path, policy: policyTable[key], params: [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!), query: ((spec.query as TSchema | undefined) as Schema | undefined)?.properties ?? {}, body: (spec.body as Schema | undefined) ?? null };
});

/** What is no thing of the world stands in these parameters: secrets of links, queues' jobs, passkeys. */
const foreign: Record<string, () => string> = { secret: () => 'A'.repeat(43), job: newId, passkey: newId, calendar: newId, partner: newId, agreement: newId, release: newId, rule: newId, list: newId, submission: newId, topic: newId, antenna: newId };

/** What can stand for a parameter. A parameter that is not known here fails: name its kind in world.ts, or above. */
export function valuesOf(ids: Ids, param: string): string[] {
  if (param in ids) return ids[param as keyof Ids];
  assert.ok(param in foreign, `the crawl does not know what stands for :${param}`);
  return [foreign[param]!()];
}

const DAY = 86_400_000;

/** A smallest valid value of a schema; `idOf` gives the id for a property of that name. */
export function sample(schema: Schema, idOf: (name: string) => string, name = ''): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf.find((one) => one.type === 'object') ?? schema.anyOf[0]!, idOf, name);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'string') return text(schema, idOf, name);
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, idOf, name));
  if (type === 'object') return Object.fromEntries((schema.required ?? []).map((key) => [key, sample(schema.properties?.[key] ?? {}, idOf, key)]));
  return 'x';
}

function text(schema: Schema, idOf: (name: string) => string, name: string): string {
  const forms: Record<string, string> = { uuid: idOf(name), 'date-time': new Date(Date.now() + DAY).toISOString(), date: new Date(Date.now() + DAY).toISOString().slice(0, 10), email: 'niemand@brandt.example', uri: 'https://brandt.example/' };
  if (schema.format) return forms[schema.format] ?? 'x';
  if (schema.pattern) return ['12:00', '1', 'x', 'brandt.example'].find((one) => new RegExp(schema.pattern!, 'u').test(one)) ?? 'x';
  return 'Dampfer 7'.padEnd(schema.minLength ?? 0, 'x').slice(0, Math.max(schema.minLength ?? 1, Math.min(12, schema.maxLength ?? 12)));
}

/** Values worth trying for a query's property: every protected id, a canary's beginning, every word of a list. */
export function queryValues(schema: Schema, world: World): string[] {
  if (schema.enum) return schema.enum.filter((word) => word !== null).map(String);
  if (schema.format === 'uuid') return [world.spaces.P, world.inP.note, world.inP.comment, world.actors.m1.id];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'boolean') return ['true', 'false'];
  if (type === 'integer') return [String(schema.minimum ?? 1), String(Math.min(schema.maximum ?? 100, 100))];
  if (schema.format === 'date-time') return [new Date(Date.now() + DAY).toISOString()];
  if (schema.format === 'date') return ['2100-01-01'];
  return ['KANARIE', 'K', world.spaces.P];
}

/** The path with its parameters filled in, by name. */
export const pathTo = (surface: Surface, params: Record<string, string>): string => surface.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name]!));

/** All ways to fill the parameters of a route from these values. */
export function fillings(surface: Surface, valuesFor: (param: string) => string[]): Record<string, string>[] {
  return surface.params.reduce<Record<string, string>[]>((before, param) => before.flatMap((one) => valuesFor(param).map((value) => ({ ...one, [param]: value }))), [{}]);
}

/** A valid body for a route, and the headers it needs. */
export function bodyFor(surface: Surface, idOf: (name: string) => string): { body?: unknown; headers: Record<string, string> } {
  if (surface.body) return { body: sample(surface.body, idOf), headers: {} };
  if (/\/(files|versions|photo)$/.test(surface.path)) return { body: Buffer.from('x'), headers: { 'content-type': 'application/octet-stream' } };
  if (surface.path.includes('/uploads')) return { headers: { 'tus-resumable': '1.0.0', 'upload-length': '10', 'upload-offset': '0', ...(surface.method === 'PATCH' ? { 'content-type': 'application/offset+octet-stream' } : {}) } };
  return { headers: {} };
}

/** Every byte of an answer that an actor gets to see. */
export const bytesOf = (answer: Answer): string => `${[...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${answer.text}`;

const passing = /^(date|etag|ratelimit-|keep-alive|connection|x-request-id)/;

/** What must be the same of two answers for nobody to tell "forbidden" from "not there". */
export const faceOf = (answer: Answer, ids: Iterable<string>): string => {
  const without = (words: string) => [...ids].reduce((done, id) => done.replaceAll(id, '<id>'), words);
  const headers = [...answer.headers].filter(([name]) => !passing.test(name)).map(([name, value]) => `${name}: ${value}`).toSorted();
  return `${answer.status}\n${without(headers.join('\n'))}\n${without(answer.text)}`;
};

/** Runs steps some at a time, so that a crawl of thousands does not wait for each answer. */
export async function together<T>(items: readonly T[], step: (item: T) => Promise<void>, most = 6): Promise<void> {
  const queue = items.values();
  await Promise.all(Array.from({ length: most }, async () => {
    for (const item of queue) await step(item);
  }));
}

/** Sends a route's request as an actor. */
export const send = (client: Client, surface: Surface, at: string, idOf: (name: string) => string, method = surface.method): Promise<Answer> => {
  const { body, headers } = bodyFor(surface, idOf);
  const reads = method === 'GET' || method === 'HEAD';
  return client.call(method, at, reads ? undefined : body, headers);
};
