import type { Kysely } from 'kysely';
import { canFile } from '../access/policies/topic.ts';
import type { Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';
import { demand, Problem } from '../problems.ts';
import { spelled } from '../search/parseQuery.ts';

/** Files a post under exactly these topics; whoever may answer it may do so. */
export async function setTopics(kontor: Kontor, asker: Asker, post: string, names: readonly string[]): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const { post: held } = await postFor(ctx, post, 'comment');
    const topics = await fileUnder(ctx, { id: post, space: held.space.id }, names);
    ctx.record({ kind: 'post.topicsSet', space: held.space.id, post, data: { topics: topics.length } });
  });
}

/** The same inside an open transaction, after it was decided that the asker may write there. A name that is new makes a topic. */
export async function fileUnder(ctx: Ctx, post: { id: string; space: string }, names: readonly string[]): Promise<string[]> {
  demand(canFile(ctx.asker));
  const wanted = new Map(names.map((name) => [keyOf(name), name.replace(/\s+/g, ' ').trim()]));
  return ctx.asOwner(async (db) => {
    const topics: string[] = [];
    for (const [key, name] of wanted) topics.push(await topicOf(ctx, db, { key, name }));
    await db.deleteFrom('post_topic').where('post_id', '=', post.id).where((eb) => eb.not(eb('topic_id', '=', eb.fn.any(eb.val(topics))))).execute();
    const rows = [...new Set(topics)].map((topic_id) => ({ post_id: post.id, space_id: post.space, topic_id, added: ctx.now, added_by: ctx.asker.person }));
    for (const row of rows) await db.insertInto('post_topic').values(row).onConflict((conflict) => conflict.doNothing()).execute();
    return topics;
  });
}

/** A name in the spelling under which topics are one; without a letter or digit it is none. */
export function keyOf(name: string): string {
  const key = spelled(name);
  if (key === '') throw new Problem('invalid', { fields: [{ field: 'topics', says: 'wrong' }] });
  return key;
}

async function topicOf(ctx: Ctx, db: Kysely<Tables>, { key, name }: { key: string; name: string }): Promise<string> {
  const known = () => db.selectFrom('topic_name').select('topic_id').where('key', '=', key).executeTakeFirst();
  const before = await known();
  if (before) return before.topic_id;
  const id = ctx.newId();
  await db.insertInto('topic').values({ id, name, created: ctx.now, created_by: ctx.asker.person }).execute();
  const made = await db.insertInto('topic_name').values({ key, name, topic_id: id }).onConflict((conflict) => conflict.doNothing()).returning('topic_id').executeTakeFirst();
  if (made) return id;
  // Somebody was faster with the same name.
  await db.deleteFrom('topic').where('id', '=', id).execute();
  return (await known())!.topic_id;
}
