import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Reaction } from '../events/reaction.ts';
import { indexComments, indexFiles, indexPosts } from './indexItems.ts';

const BATCH = 500;

/** After a post was published, edited, deleted, restored or moved: search finds it with its thread as it stands now. */
export const indexThread: Reaction = {
  name: 'indexThread',
  async run(kontor, event) {
    const { post } = event;
    if (!post) return;
    await kontor.system(async ({ db }) => {
      await indexPosts(db, [post]);
      if (event.kind !== 'post.published' && event.kind !== 'post.edited') await inBatches(await commentsOf(db, post), (ids) => indexComments(db, ids));
      await inBatches(await filesOf(db, post), (ids) => indexFiles(db, ids));
    });
  },
};

/** After a comment was written, edited, deleted, restored, moved or accepted: search finds it and its files as they stand now. */
export const indexComment: Reaction = {
  name: 'indexComment',
  async run(kontor, event) {
    const { post, subject } = event;
    if (!post) return;
    const answer = event.kind === 'answer.accepted' || event.kind === 'answer.withdrawn';
    await kontor.system(async ({ db }) => {
      // Accepting one answer withdraws another.
      await inBatches(answer || !subject ? await commentsOf(db, post) : [subject], (ids) => indexComments(db, ids));
      if (!answer) await inBatches(await filesOf(db, post), (ids) => indexFiles(db, ids));
    });
  },
};

/** After the text of a file was read, or it was taken away. */
export const indexFile: Reaction = {
  name: 'indexFile',
  async run(kontor, event) {
    if (event.subject) await kontor.system(({ db }) => indexFiles(db, [event.subject!]));
  },
};

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

async function inBatches(ids: readonly string[], index: (ids: readonly string[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) await index(ids.slice(from, from + BATCH));
}
