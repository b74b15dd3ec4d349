import { sql } from 'kysely';
import type { Kontor } from '../kontor.ts';
import { indexComments, indexFiles, indexPosts } from './indexItems.ts';

const BATCH = 500;

/** How far a rebuild has come: items looked at, of how many. */
export type Progress = (done: number, of: number) => void;

interface Wanted {
  /** Begins from an empty index; without it only what is missing is added, which also continues an interrupted rebuild. */
  fresh?: boolean;
  progress?: Progress;
}

const sources = [
  { index: indexPosts, missing: sql`select p.id from post p where p.deleted is null and not exists (select 1 from search_entry e where e.item_id = p.id)` },
  { index: indexComments, missing: sql`select c.id from comment c join post p on p.id = c.post_id where c.deleted is null and p.deleted is null and not exists (select 1 from search_entry e where e.item_id = c.id)` },
  { index: indexFiles, missing: sql`select f.id from file f where f.removed is null and (f.post_id is not null or f.comment_id is not null) and not exists (select 1 from search_entry e where e.item_id = f.id)` },
] as const;

/** Fills the search index in batches, each its own transaction; may be interrupted and called again. Returns how many entries were written. */
export async function rebuildSearch(kontor: Kontor, { fresh = false, progress }: Wanted = {}): Promise<number> {
  if (fresh) await kontor.system(({ db }) => sql`truncate search_entry, search_word`.execute(db));
  const todo = [];
  for (const { index, missing } of sources) {
    const { rows } = await sql<{ id: string }>`select id from (${missing}) m order by id`.execute(kontor.database.owner);
    for (let from = 0; from < rows.length; from += BATCH) todo.push({ index, ids: rows.slice(from, from + BATCH).map((row) => row.id) });
  }
  const of = todo.reduce((sum, { ids }) => sum + ids.length, 0);
  let done = 0;
  let written = 0;
  for (const { index, ids } of todo) {
    written += await kontor.system(({ db }) => index(db, ids));
    progress?.((done += ids.length), of);
  }
  if (written > 0) await sql`analyze search_entry, search_word`.execute(kontor.database.owner);
  return written;
}
