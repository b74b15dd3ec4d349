import type { TSchema } from 'typebox';
import * as account from '../../shared/api/account.ts';
import * as admin from '../../shared/api/admin.ts';
import * as basics from '../../shared/api/basics.ts';
import * as feed from '../../shared/api/feed.ts';
import * as files from '../../shared/api/files.ts';
import * as mail from '../../shared/api/mail.ts';
import * as people from '../../shared/api/people.ts';
import * as posts from '../../shared/api/posts.ts';
import * as spaces from '../../shared/api/spaces.ts';

/** A JSON Schema as it leaves: plain values. */
export type Json = { [key: string]: unknown };

const modules: Record<string, unknown>[] = [basics, people, spaces, posts, feed, files, mail, account, admin];
const named = new Map<string, Json>();
// A shape is known again by its map of properties: it stays the same when the shape is made optional or nullable.
const nameOf = new Map<unknown, string>();
for (const [name, shape] of modules.flatMap((module) => Object.entries(module))) {
  const properties = (shape as Json | null)?.properties;
  if (typeof shape !== 'object' || !properties || nameOf.has(properties) || named.has(name)) continue;
  named.set(name, shape as Json);
  nameOf.set(properties, name);
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  const name = nameOf.get(value.properties);
  if (!name) return inner(value);
  const ref = { $ref: `#/components/schemas/${name}` };
  return Array.isArray(value.type) ? { anyOf: [ref, { type: 'null' }] } : ref;
}

const inner = (value: Json): Json => Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (key.startsWith('~') ? [] : [[key, plain(part)]])));

/** A schema of a route as JSON Schema 2020-12, with references to the shapes that have a name. */
export const schemaOf = (schema: TSchema): Json => plain(schema) as Json;

/** All shapes that have a name, as the components of the document. */
export const components = (): Record<string, Json> => Object.fromEntries([...named].toSorted(([a], [b]) => a.localeCompare(b)).map(([name, shape]) => [name, inner(shape)]));
