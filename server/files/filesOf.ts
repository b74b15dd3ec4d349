import type { Kysely } from 'kysely';
import type { FileRef } from '../../shared/api/posts.ts';
import type { Tables } from '../database/tables.ts';

/** The files of these posts or comments, by the id of the item that carries them. */
export async function filesOf(_db: Kysely<Tables>, _items: { posts?: readonly string[]; comments?: readonly string[] }): Promise<Map<string, FileRef[]>> {
  return new Map();
}
