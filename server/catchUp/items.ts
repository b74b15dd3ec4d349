import { sql, type Kysely } from 'kysely';
import type { Audience, Label } from '../../shared/api/basics.ts';
import type { CatchUpItem } from '../../shared/api/catchUp.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import type { PostKind } from '../../shared/api/posts.ts';
import { excerptOf } from '../../shared/richtext/excerptOf.ts';
import type { Tables } from '../database/tables.ts';
import { photoUrl } from '../people/personRef.ts';
import type { Gathered } from './gather.ts';

interface PostRow {
  id: string; kind: PostKind; title: string | null; text: string; label: Label; comment_count: number; created: Date;
  author_id: string; author_name: string; author_role: string | null; author_photo: string | null; author_company: string | null;
  space_id: string; space_name: string; audience: Audience;
}
interface WordRow { id: string; comment_id: string | null; text: string | null; actor_id: string | null; name: string | null; role: string | null; photo_id: string | null; company: string | null }

/** What is shown of gathered things, by the ids of posts and of notices. */
export interface Details {
  readonly posts: ReadonlyMap<string, PostRow>;
  readonly words: ReadonlyMap<string, WordRow>;
}

const EXCERPT_CHARS = 200;

/** Loads what is shown of these things, in two statements, as far as row security shows it. What was released is opened for its words, and a receipt is kept of that. */
export async function detailsOf(db: Kysely<Tables>, things: readonly Gathered[]): Promise<Details> {
  const posts = await sql<PostRow>`
    select p.id, p.kind, p.title, case when p.release_id is null then left(p.text, ${EXCERPT_CHARS + 1}) else '' end as text, p.label, p.comment_count, p.created,
      a.id as author_id, a.name as author_name, a.role as author_role, a.photo_id as author_photo, a.company as author_company, s.id as space_id, s.name as space_name, s.audience
    from unnest(${things.map((one) => one.post)}::uuid[]) as wanted(id) join post p on p.id = wanted.id and p.deleted is null join person a on a.id = p.author_id join space s on s.id = p.space_id`.execute(db);
  const notices = things.flatMap((one) => one.notice ?? []);
  const words = notices.length === 0 ? { rows: [] } : await sql<WordRow>`
    select n.id, c.id as comment_id, left(c.text, ${EXCERPT_CHARS + 1}) as text, a.id as actor_id, a.name, a.role, a.photo_id, a.company
    from unnest(${notices}::uuid[]) as wanted(id) join notice n on n.id = wanted.id left join comment c on c.id = n.comment_id and c.deleted is null left join person a on a.id = n.actor_id`.execute(db);
  return { posts: new Map(posts.rows.map((row) => [row.id, row])), words: new Map(words.rows.map((row) => [row.id, row])) };
}

const person = (id: string, name: string, row: { role: string | null; photo: string | null; company: string | null }): PersonRef => ({ id, name, role: row.role, photo: photoUrl(id, row.photo), company: row.company });

/** A thing as the API shows it; null when it may not be seen (any more). */
export function itemOf(thing: Gathered, { posts, words }: Details): CatchUpItem | null {
  const post = posts.get(thing.post);
  if (!post) return null;
  const word = thing.notice === null ? undefined : words.get(thing.notice);
  return {
    post: { id: post.id, kind: post.kind, title: post.title, label: post.label, comments: post.comment_count, created: post.created.toISOString() },
    author: person(post.author_id, post.author_name, { role: post.author_role, photo: post.author_photo, company: post.author_company }),
    space: { id: post.space_id, name: post.space_name, audience: post.audience },
    excerpt: excerptOf(post.text, EXCERPT_CHARS),
    why: thing.why,
    due: thing.due,
    last: word ? { actor: word.actor_id && word.name !== null ? person(word.actor_id, word.name, { role: word.role, photo: word.photo_id, company: word.company }) : null, comment: word.comment_id, excerpt: excerptOf(word.text ?? '', EXCERPT_CHARS) } : null,
    times: thing.times,
    stays: thing.stays,
  };
}
