import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fastJsonStringify from 'fast-json-stringify';
import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify';

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

const makeAjv = (coerceTypes: boolean) => {
  const ajv = new Ajv({ coerceTypes, removeAdditional: false, useDefaults: true, allErrors: true, strict: false, allowUnionTypes: true });
  formats.default(ajv, ['uuid', 'date-time', 'date', 'email', 'uri']);
  return ajv;
};
const text = makeAjv(true);
const json = makeAjv(false);

/** What is made of a schema, once for each. */
function oncePerSchema<Made>(make: (schema: object) => Made): (schema: object) => Made {
  const made = new WeakMap<object, Made>();
  return (schema) => made.get(schema) ?? made.set(schema, make(schema)).get(schema)!;
}

const ofText = oncePerSchema((schema) => text.compile(schema));
const ofBody = oncePerSchema((schema) => json.compile(closed(schema)));
const toJson = oncePerSchema((schema) => fastJsonStringify(schema));

/**
 * Validation by the schemas of the routes: path and query are text and get their type; a body is taken as it is, unknown fields are errors (negative
 * case D05). A schema is compiled when it is first used: all of them at once are a second of every start.
 */
export const validatorFor: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  const validate: ReturnType<FastifySchemaCompiler<object>> = (data: unknown) => {
    const compiled = (httpPart === 'body' ? ofBody : ofText)(schema);
    const good = compiled(data);
    validate.errors = compiled.errors ?? null;
    return good;
  };
  return validate;
};

/** An answer holds only what its schema names; compiled when it is first given. */
export const serializerFor: FastifySerializerCompiler<object> = ({ schema }) => (data: unknown) => toJson(schema)(data);
