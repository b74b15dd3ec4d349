import type { Json } from './shapes.ts';

const nameIn = (ref: unknown): string => String(ref).split('/').at(-1)!;

/** A schema as people read it: in the manner of TypeScript, with the names of shapes. */
export function shapeText(schema: Json, indent = ''): string {
  if (schema.$ref) return nameIn(schema.$ref);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((word) => JSON.stringify(word)).join(' | ');
  if (Array.isArray(schema.anyOf)) return (schema.anyOf as Json[]).map((one) => shapeText(one, indent)).join(' | ');
  if (Array.isArray(schema.allOf)) return (schema.allOf as Json[]).map((one) => shapeText(one, indent)).join(' & ');
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type]) as (string | undefined)[];
  return types.map((type) => one(type, schema, indent)).join(' | ');
}

function one(type: string | undefined, schema: Json, indent: string): string {
  if (type === 'array') return `${wrapped(shapeText(schema.items as Json, indent))}[]`;
  if (type === 'object' && schema.properties) return objectText(schema, indent);
  if (type === 'object') return '{ … }';
  return [type ?? 'any', schema.format ? `(${String(schema.format)})` : '', boundsOf(schema)].filter(Boolean).join(' ');
}

const wrapped = (text: string): string => (text.includes(' | ') ? `(${text})` : text);

function objectText(schema: Json, indent: string): string {
  const required = (schema.required ?? []) as string[];
  const deeper = `${indent}  `;
  const lines = Object.entries(schema.properties as Record<string, Json>).map(([name, part]) => `${deeper}${name}${required.includes(name) ? '' : '?'}: ${shapeText(part, deeper)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

function boundsOf({ minimum, maximum, minLength, maxLength, pattern }: Json): string {
  if (pattern !== undefined) return `/${String(pattern)}/`;
  const [least, most] = [minimum ?? minLength, maximum ?? maxLength];
  if (least === undefined && most === undefined) return '';
  return `${String(least ?? '')}…${most === Number.MAX_SAFE_INTEGER ? '' : String(most ?? '')}`;
}
