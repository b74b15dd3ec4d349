import type { Json } from './shapes.ts';

const texts: Record<string, string> = { uuid: '0199f3a2-7c1e-7b40-9d5a-3f1c2b4a6d8e', 'date-time': '2026-11-20T09:15:00.000Z', date: '2026-11-30', email: 'jana.krueger@brandt.example', binary: '…', uri: 'https://kontor.brandt.example/' };
const DEEPEST = 12;

/** The shape that a reference of the document leads to, or the schema itself. */
export function resolve(schema: Json, components: Record<string, Json>): Json {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1)! : undefined;
  return name ? components[name]! : schema;
}

/** A value of this shape, to show what one looks like. */
export function exampleOf(given: Json, components: Record<string, Json>, depth = 0): unknown {
  const schema = resolve(given, components);
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.examples)) return schema.examples[0];
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (Array.isArray(schema.allOf)) return Object.assign({}, ...(schema.allOf as Json[]).map((one) => exampleOf(one, components, depth) as object));
  if (Array.isArray(schema.anyOf)) return exampleOf(schema.anyOf[0] as Json, components, depth);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'array') return depth > DEEPEST ? [] : Array.from({ length: Math.max(1, (schema.minItems as number | undefined) ?? 1) }, () => exampleOf(schema.items as Json, components, depth + 1));
  if (type === 'object' || schema.properties) {
    if (depth > DEEPEST) return {};
    return Object.fromEntries(Object.entries((schema.properties ?? {}) as Record<string, Json>).map(([name, one]) => [name, exampleOf(one, components, depth + 1)]));
  }
  if (type === 'integer' || type === 'number') return (schema.minimum as number | undefined) ?? 3;
  if (type === 'boolean') return true;
  if (typeof schema.pattern === 'string' && schema.pattern.includes('[0-5][0-9]')) return '07:30';
  return type === 'string' ? (texts[String(schema.format)] ?? 'Text') : null;
}
