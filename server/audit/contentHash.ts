import { createHash, createHmac } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { canonical } from './canonical.ts';

/** The thing whose content is meant. */
interface Item {
  id: string;
  version: number;
}

/**
 * The hash by which an event names a content: SHA-256 over a salt and the canonical JSON of the content, hex. The salt belongs to this
 * version of this thing and comes from the secret of the house, so short texts can't be guessed from their hashes, and one can be disclosed
 * without the others.
 */
export const contentHash = (secret: Buffer, { id, version }: Item, content: object): string =>
  createHash('sha256').update(createHmac('sha256', secret).update(`${id} ${version}`).digest()).update(canonical(content)).digest('hex');

/** The secret of the house; needs the owner's connection. */
export async function readSalt(db: Kysely<Tables>): Promise<Buffer> {
  const { rows } = await sql<{ salt: Buffer }>`select salt from audit_salt`.execute(db);
  return rows[0]!.salt;
}
