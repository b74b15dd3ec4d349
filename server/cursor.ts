import { Problem } from './problems.ts';

/** A cursor for the next page: opaque to the caller. */
export const makeCursor = (...parts: string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** The parts of a cursor made by makeCursor; anything else is a bad request. */
export function readCursor(cursor: string, size: number): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === size && parts.every((part) => typeof part === 'string')) return parts;
  } catch {
    // Falls through to the one answer for every cursor that is not ours.
  }
  throw new Problem('badRequest');
}
