import { createHash } from 'node:crypto';

const longestKey = 200;

/** An id of an archive as it is kept: never too long for an index, without characters that PostgreSQL can't store. */
export function keyOf(id: string): string {
  const clean = id.replaceAll('\0', '').toWellFormed();
  return clean.length <= longestKey ? clean : createHash('sha256').update(clean).digest('hex');
}

/** Rows as JSON for jsonb_to_recordset, storable whatever their texts hold. */
export const asJson = (rows: readonly object[]): string => JSON.stringify(rows, (_, value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value));

/** A short text as it may be shown and kept. */
export const short = (text: string, most: number): string => text.replaceAll('\0', '').toWellFormed().slice(0, most).toWellFormed();
