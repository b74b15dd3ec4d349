import { RichTextError, type RichTextCode } from './error.ts';

/** Where the check stands: JSON Pointer, kind of node, levels below the doc. */
export type Place = { path: string; node: string; depth: number };

/** Ends the check with the reason and the place. */
export function refuse(code: RichTextCode, place: Place): never {
  throw new RichTextError(code, place.path, place.node);
}

/** Whether this is a JSON object. */
export const isRecord = (json: unknown): json is object => typeof json === 'object' && json !== null && !Array.isArray(json);

/** The value under a name of the object itself, never one that its prototype lends; null counts as missing. */
export const own = (json: object, name: string): unknown => Object.getOwnPropertyDescriptor(json, name)?.value ?? undefined;

/** The name under `type` if `known` has it. */
export function typeIn(known: object, json: object): string | undefined {
  const name = own(json, 'type');
  return typeof name === 'string' && Object.hasOwn(known, name) ? name : undefined;
}
