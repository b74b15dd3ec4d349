import { sql, type Kysely } from 'kysely';
import type { Marking } from '../../shared/labels/order.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import { actingFor } from '../access/askerFrom.ts';
import { loadComments } from '../comments/loadComments.ts';
import type { Receiver } from '../labels/labelVerdict.ts';
import { receiversIn } from '../labels/receiversIn.ts';
import { todayIn } from '../commitments/day.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { loadPosts, type PostFacts } from '../posts/loadPosts.ts';
import { reminderIn } from '../posts/parts/parts.ts';
import { mayLeave } from './mayLeave.ts';
import { threadFiles, bytesOf, type ThreadFiles } from './threadFiles.ts';
import { hintLetter, reminderLetter, threadLetter, type ThreadWords } from './threadLetter.ts';
import { waysBack } from './waysBack.ts';

/** What a mail about a thread keeps until it is sent. */
export interface ThreadMail {
  person: string;
  post: string;
  comment: string | null;
  /** What it follows from. */
  event: string | null;
}

/** What a contact may read of an item at this moment. */
export interface ThreadFacts {
  post: PostFacts;
  author: PersonRef;
  doc: Doc;
  comment: string | null;
  writes: boolean;
  readers: { persons: number; companies: string[] };
  leaves: 'whole' | 'hint';
  files: ThreadFiles;
}

/**
 * Writes a mail about a post or an answer from what its reader may read at this moment, under their own role; null when they may not read
 * it (any more), left the thread, or its label keeps it in.
 */
export async function composeThread(kontor: Kontor, mail: ThreadMail): Promise<ThreadWords | null> {
  const { owner } = kontor.database;
  const asker = await actingFor(owner, mail.person, { kind: 'job' });
  if (!asker || asker.kind === 'member') return null;
  const facts = await kontor.read(asker, (ctx) => factsFor(ctx, mail));
  if (!facts) return null;
  const house = await owner.selectFrom('house').select(['name', 'time_zone']).executeTakeFirstOrThrow();
  const about = await reminderOf(owner, mail);
  const reminds = about && reminderIn(facts.post, { today: todayIn(house.time_zone, new Date()), language: asker.language, reader: asker.person });
  if (about && !reminds) return null;
  if (facts.leaves === 'hint') return hintLetter({ language: asker.language, house: house.name, reminds: about !== null });
  const ways = await waysBack(kontor, asker, facts);
  if (about && reminds) return reminderLetter({ facts, ways, language: asker.language, house: house.name, reader: asker.person, about, lines: reminds });
  return { ...threadLetter({ facts, ways, language: asker.language, house: house.name, reader: asker.person }), files: await bytesOf(kontor, facts.files.sent) };
}

/** The event of a mail that reminds; null for one that carries a text. */
async function reminderOf(db: Kysely<Tables>, { event, comment }: ThreadMail): Promise<string | null> {
  if (!event || comment) return null;
  return (await db.selectFrom('event').select('id').where('id', '=', event).where('kind', '=', 'commitment.reminded').executeTakeFirst())?.id ?? null;
}

async function factsFor(ctx: Ctx, { post: id, comment: commentId }: ThreadMail): Promise<ThreadFacts | null> {
  const [post] = await loadPosts(ctx.db, [id]);
  const [comment] = commentId ? await loadComments(ctx.db, [commentId]) : [];
  if (!post || post.deleted || (commentId && (!comment || comment.deleted))) return null;
  const watch = await ctx.db.selectFrom('watch').select('watching').where('post_id', '=', id).where('person_id', '=', ctx.asker.person).executeTakeFirst();
  const company = await companyOf(ctx, post.space.id);
  if (watch?.watching === false || !company) return null;
  const leaves = mayLeave(await labelsOf(ctx, id, commentId), company);
  if (leaves === 'nothing') return null;
  const { rows } = await sql<{ writes: boolean }>`select role_in(${post.space.id}) <> 'reader' as writes`.execute(ctx.db);
  const house = await ctx.db.selectFrom('house').select('name').executeTakeFirstOrThrow();
  const readers = await sql<{ company: string | null; readers: number }>`select company, readers from space_readers(array[${post.space.id}::uuid])`.execute(ctx.db);
  return {
    post,
    author: comment?.author ?? post.author,
    doc: comment?.doc ?? post.doc,
    comment: commentId,
    writes: rows[0]!.writes && post.space.archived === null,
    readers: { persons: readers.rows.reduce((sum, one) => sum + one.readers, 0), companies: readers.rows.map((one) => one.company ?? house.name) },
    leaves,
    files: leaves === 'whole' ? await threadFiles(ctx.db, { post: id, comment: commentId, company }) : { sent: [], leftOut: [] },
  };
}

/** What the reader's company may receive in this space today; null when it isn't there (any more). */
const companyOf = async (ctx: Ctx, space: string): Promise<Receiver | undefined> =>
  ctx.asOwner(async (db) => {
    const own = await db.selectFrom('partner').select('name').where('id', '=', ctx.asker.partner).executeTakeFirst();
    return (await receiversIn(db, space)).find((one) => one.name === own?.name);
  });

/** The labels of an item: an answer never leaves more freely than what it answers. */
async function labelsOf(ctx: Ctx, post: string, comment: string | null): Promise<Marking[]> {
  const { rows } = await sql<Marking>`select label, tlp from post where id = ${post} union all select label, tlp from comment where id = ${comment}::uuid`.execute(ctx.db);
  return rows;
}
