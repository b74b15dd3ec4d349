import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Reaction } from '../events/reaction.ts';
import type { Kontor } from '../kontor.ts';
import { indexComments, indexFiles, indexPosts } from './indexItems.ts';

const BATCH = 500;

type Index = (db: Kysely<Tables>, ids: readonly string[]) => Promise<unknown>;

/** After a post was published, edited, deleted, restored or moved: search finds it with its thread as it stands now. */
export const indexThread: Reaction = {
  name: 'indexThread',
  async run(kontor, event) {
    const { post } = event;
    if (!post) return;
    const { owner } = kontor.database;
    await each(kontor, [post], indexPosts);
    if (event.kind !== 'post.published' && event.kind !== 'post.edited') await each(kontor, await commentsOf(owner, post), indexComments);
    await each(kontor, await filesOf(owner, post), indexFiles);
  },
};

/** After a comment was written, edited, deleted, restored, moved or accepted: search finds it and its files as they stand now. */
export const indexComment: Reaction = {
  name: 'indexComment',
  async run(kontor, event) {
    const { post, subject } = event;
    if (!post) return;
    const { owner } = kontor.database;
    const answer = event.kind === 'answer.accepted' || event.kind === 'answer.withdrawn';
    // Accepting one answer withdraws another.
    await each(kontor, answer || !subject ? await commentsOf(owner, post) : [subject], indexComments);
    if (!answer) await each(kontor, await filesOf(owner, post), indexFiles);
  },
};

/** After the text of a file was read, or it was taken away. */
export const indexFile: Reaction = {
  name: 'indexFile',
  async run(kontor, event) {
    if (event.subject) await each(kontor, [event.subject], indexFiles);
  },
};

/**
 * A transaction for each batch: within one statement new words are written in their order, over several two indexing at once could wait for
 * each other's words.
 */
async function each(kontor: Kontor, ids: readonly string[], index: Index): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) await kontor.system(({ db }) => index(db, ids.slice(from, from + BATCH)));
}

async function commentsOf(db: Kysely<Tables>, post: string): Promise<string[]> {
  const rows = await db.selectFrom('comment').select('id').where('post_id', '=', post).orderBy('id').execute();
  return rows.map((row) => row.id);
}

/** The files on a post and its comments, and those that search still thinks to be there. */
async function filesOf(db: Kysely<Tables>, post: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from file where post_id = ${post} union select f.id from file f join comment c on c.id = f.comment_id where c.post_id = ${post}
    union select item_id from search_entry where post_id = ${post} and kind = 'file'`.execute(db);
  return rows.map((row) => row.id);
}
