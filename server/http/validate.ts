import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';

/** Validation by the schemas of the routes: path and query are text and get their type; a body is taken as it is, unknown fields are errors (negative case D05). */
export function validators(): FastifySchemaCompiler<object> {
  const make = (coerceTypes: boolean) => {
    const ajv = new Ajv({ coerceTypes, removeAdditional: false, useDefaults: true, allErrors: true, strict: false, allowUnionTypes: true });
    formats.default(ajv, ['uuid', 'date-time', 'date', 'email', 'uri']);
    return ajv;
  };
  const text = make(true);
  const json = make(false);
  return ({ schema, httpPart }) => (httpPart === 'body' ? json : text).compile(schema);
}
