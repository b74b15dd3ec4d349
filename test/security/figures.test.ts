import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TSchema } from 'typebox';
import { routes } from '../../server/http/routes.ts';

// O01: no answer puts a number beside a person. Read from the definitions of the server, so that a new route is looked at without a line here.

interface Schema {
  type?: string | string[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
}

const typesOf = (schema: Schema): string[] => [schema.type ?? [], ...(schema.anyOf ?? []).map((one) => typesOf(one))].flat();
const variantsOf = (schema: Schema): Schema[] => [schema, ...(schema.anyOf ?? []).flatMap(variantsOf)];
const isPerson = (schema: Schema): boolean => variantsOf(schema).some(({ properties }) => properties !== undefined && 'name' in properties && 'photo' in properties);
const isNumber = (schema: Schema): boolean => typesOf(schema).some((type) => type === 'integer' || type === 'number');

/** The numbers of an object that stand beside a person or are a person's own, by their path. */
function besidePersons(schema: Schema, path: string): string[] {
  return variantsOf(schema).flatMap(({ properties = {}, items }) => {
    const entries = Object.entries(properties);
    const numbers = entries.filter(([, of]) => isNumber(of)).map(([name]) => name);
    const named = entries.some(([, of]) => isPerson(of)) || isPerson({ properties });
    return [...(named ? numbers.map((name) => `${path}.${name}`) : []), ...entries.flatMap(([name, of]) => besidePersons(of, `${path}.${name}`)), ...(items ? besidePersons(items, `${path}[]`) : [])];
  });
}

/** Numbers that may stand beside a name, since they are about the thing that the name stands at, and what they say of it. */
const ofThings: Record<string, string> = {
  version: 'the state of a text or file',
  commentCount: 'answers to a post, by whomever',
  start: 'where a goal began',
  target: 'where a goal is to go',
  value: 'a reading of a goal',
  reviewMonths: 'how often a page is looked at again',
  persons: 'whom an entry of a distribution list means',
  size: 'bytes of a file',
  times: 'how often something happened to one post while the reader was away',
  done: 'what an import has taken',
  total: 'what an import has before it',
  number: 'the number of a release',
  redacted: 'blackened places of a release',
};

test('O01 ★ no answer of any route puts a figure beside a person, but what is said of the thing they stand at', () => {
  const found = routes.flatMap(({ key, spec }) => (spec.reply ? besidePersons(spec.reply as TSchema as Schema, key) : [])).map((at) => ({ at, name: at.slice(at.lastIndexOf('.') + 1) }));
  assert.deepEqual(found.filter(({ name }) => !(name in ofThings)).map(({ at }) => at), []);
  const seen = new Set(found.map(({ name }) => name));
  assert.deepEqual(Object.keys(ofThings).filter((name) => !seen.has(name)), [], 'what is excused exists, so the oracle sees');
});
