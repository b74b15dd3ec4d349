import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: unknown;
}

/** The same schema where an object takes only the fields it names, at every depth, unless it says otherwise. */
function closed<S extends Schema>(schema: S): S {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties ? { properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, closed(inner)])), additionalProperties: schema.additionalProperties ?? false } : {}),
    ...(items ? { items: closed(items) } : {}),
    ...(anyOf ? { anyOf: anyOf.map(closed) } : {}),
  };
}

/** Validation by the schemas of the routes: path and query are text and get their type; a body is taken as it is, unknown fields are errors (negative case D05). */
export function validators(): FastifySchemaCompiler<object> {
  const make = (coerceTypes: boolean) => {
    const ajv = new Ajv({ coerceTypes, removeAdditional: false, useDefaults: true, allErrors: true, strict: false, allowUnionTypes: true });
    formats.default(ajv, ['uuid', 'date-time', 'date', 'email', 'uri']);
    return ajv;
  };
  const text = make(true);
  const json = make(false);
  return ({ schema, httpPart }) => (httpPart === 'body' ? json.compile(closed(schema)) : text.compile(schema));
}
