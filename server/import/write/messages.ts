import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { indexComments, indexFiles, indexPosts } from '../../search/indexItems.ts';
import { newIdAt } from '../../ids.ts';
import type { Work } from '../../kontor.ts';
import { left, type FoundMessage, type Left } from '../item.ts';
import { contentOf } from './content.ts';
import { keepContent, writeFiles, type KeptFile, type PlacedFile } from './files.ts';
import { refer, referred, type Ref } from './refer.ts';
import { asJson, keyOf } from './rows.ts';
import { fileKey, messageKey, namesIn, personKey, spaceKey, threadKey, type Session } from './session.ts';

interface Item {
  kind: 'post' | 'comment';
  id: string;
  post: string;
  space: string;
}
type Known = Awaited<ReturnType<typeof referred>>;

/** Messages with what exists of them already, and the contents of their files that do not. */
export interface Gathered {
  messages: readonly FoundMessage[];
  known: Known;
  kept: Map<FoundMessage, KeptFile[]>;
  lefts: Left[];
}

/** What a batch of messages is put in with, one row per thing. */
interface Batch {
  items: Map<string, Item>;
  posts: object[];
  comments: { post_id: string }[];
  placed: PlacedFile[];
  refs: Ref[];
  lefts: Left[];
}

const keysOf = (message: FoundMessage): string[] => [
  messageKey(message.id),
  ...(message.thread ? [messageKey(message.thread), threadKey(message.thread)] : []),
  ...message.files.map((file) => fileKey(message.id, file.id)),
];

/** Before the transaction: looks what is known, and stores the contents of new files. Ends early, with what it has, when asked to. */
export async function gather(session: Session, messages: readonly FoundMessage[], signal: AbortSignal): Promise<Gathered> {
  const known = await referred(session.kontor.database.owner, session.order.source, messages.flatMap(keysOf).map(keyOf));
  const gathered: Gathered = { messages, known, kept: new Map(), lefts: [] };
  for (const message of messages) {
    for (const file of message.files) {
      signal.throwIfAborted();
      if (known.has(keyOf(fileKey(message.id, file.id)))) continue;
      const kept = await keepContent(session, message, file);
      if (typeof kept === 'string') gathered.lefts.push(left(kept, message.place, `${file.name} ${file.link ?? ''}`.trim()));
      else gathered.kept.set(message, [...(gathered.kept.get(message) ?? []), kept]);
    }
  }
  return gathered;
}

/** Puts messages in: those of their own and beginnings of threads become posts, replies become comments, each at its time and by its author. */
export async function writeMessages(work: Work, session: Session, gathered: Gathered): Promise<Left[]> {
  const { known } = gathered;
  const batch: Batch = { items: new Map(), posts: [], comments: [], placed: [], refs: [], lefts: [...gathered.lefts] };
  for (const message of gathered.messages) {
    const item = known.get(keyOf(messageKey(message.id)));
    if (!item) take(session, batch, message, gathered);
    else {
      session.counts.known++;
      if (item.post && item.space) place(session, batch, message, { files: gathered.kept.get(message) ?? [], item: { kind: item.kind as Item['kind'], id: item.id, post: item.post, space: item.space } });
    }
  }
  await insert(work.db, batch);
  await writeFiles(work, batch.placed);
  await refer(work.db, session.order.source, batch.refs);
  await indexPosts(work.db, idsOf(batch, 'post'));
  await indexComments(work.db, idsOf(batch, 'comment'));
  await indexFiles(work.db, batch.placed.map(({ file }) => file.id));
  return batch.lefts;
}

const idsOf = (batch: Batch, kind: Item['kind']): string[] => [...new Set([...batch.items.values()].filter((item) => item.kind === kind).map((item) => item.id))];

function take(session: Session, batch: Batch, message: FoundMessage, { known, kept }: Gathered): void {
  const space = session.spaces.get(keyOf(spaceKey(message.space)));
  const author = session.people.get(keyOf(personKey(message.author)));
  if (!space || !author) return void batch.lefts.push(left('unknownChannel', message.place, message.space));
  const files = kept.get(message) ?? [];
  const keptFiles = new Set(files.map((file) => file.found));
  const { doc, text, lefts } = contentOf({ message, names: namesIn(session, space), kept: files, missing: message.files.filter((file) => !keptFiles.has(file)) });
  batch.lefts.push(...lefts);
  const above = message.thread ? threadOf(batch, known, message.thread) : undefined;
  const id = newIdAt(message.at);
  const item: Item = above ? { kind: 'comment', id, post: above.post, space: above.space } : { kind: 'post', id, post: id, space: space.id };
  const row = { id, space_id: item.space, author_id: author.id, doc, text, created: new Date(message.at / 1000), edited: message.edited };
  if (above) batch.comments.push({ ...row, post_id: above.post });
  else batch.posts.push(row);
  session.counts[above ? 'comments' : 'posts']++;
  keep(batch, keyOf(messageKey(message.id)), item);
  if (message.thread && !above) {
    batch.lefts.push(left('noBeginning', message.place, message.thread));
    keep(batch, keyOf(threadKey(message.thread)), item);
  }
  place(session, batch, message, { files, item });
}

/** The post that a thread hangs on: its beginning, or the reply that stands in its place. */
function threadOf(batch: Batch, known: Known, thread: string): { post: string; space: string } | undefined {
  for (const key of [messageKey(thread), threadKey(thread)].map(keyOf)) {
    const item = batch.items.get(key) ?? known.get(key);
    if (item?.post && item.space) return { post: item.post, space: item.space };
  }
  return undefined;
}

function keep(batch: Batch, key: string, item: Item): void {
  batch.items.set(key, item);
  batch.refs.push({ external_id: key, kind: item.kind, id: item.id });
}

function place(session: Session, batch: Batch, message: FoundMessage, { files, item }: { files: readonly KeptFile[]; item: Item }): void {
  const author = session.people.get(keyOf(personKey(message.author)))!;
  const places = new Map(message.files.map((file, index) => [file, index + 1]));
  for (const file of files) {
    batch.placed.push({ file, item, author: author.id, created: new Date(message.at / 1000), place: places.get(file.found)! });
    batch.refs.push({ external_id: keyOf(fileKey(message.id, file.found.id)), kind: 'file', id: file.id });
    session.counts.files++;
  }
}

async function insert(db: Kysely<Tables>, { posts, comments }: Batch): Promise<void> {
  await sql`
    insert into post (id, space_id, author_id, kind, doc, text, created, edited)
    select id, space_id, author_id, 'note', doc, text, created, edited
    from jsonb_to_recordset(${asJson(posts)}::jsonb) as row(id uuid, space_id uuid, author_id uuid, doc jsonb, text text, created timestamptz, edited timestamptz)`.execute(db);
  const rows = asJson(comments);
  await sql`
    insert into comment (id, post_id, space_id, author_id, doc, text, created, edited)
    select id, post_id, space_id, author_id, doc, text, created, edited
    from jsonb_to_recordset(${rows}::jsonb) as row(id uuid, post_id uuid, space_id uuid, author_id uuid, doc jsonb, text text, created timestamptz, edited timestamptz)`.execute(db);
  await sql`
    update post p set comment_count = p.comment_count + new.count
    from (select post_id, count(*) as count from jsonb_to_recordset(${rows}::jsonb) as row(post_id uuid) group by post_id) as new where p.id = new.post_id`.execute(db);
}
