import type { Kysely } from 'kysely';
import type { Language } from '../../../shared/api/basics.ts';
import type { NewPost, PostChange, PostKind } from '../../../shared/api/posts.ts';
import type { Doc } from '../../../shared/richtext/doc.ts';
import type { Tables } from '../../database/tables.ts';
import type { Ctx } from '../../kontor.ts';
import type { PostFacts } from '../loadPosts.ts';
import type { Mine } from '../presentPost.ts';
import { commitmentPart } from './commitment.ts';
import { date } from './date.ts';
import { goal } from './goal.ts';
import { pagePart } from './page.ts';
import type { Editing, Part, Publishing, Reminding } from './part.ts';
import { poll } from './poll.ts';

/** Every kind that has a part. */
const all: readonly Part<any, any>[] = [commitmentPart, goal, poll, date, pagePart];

const parts = new Map<PostKind, Part<any, any>>(all.map((part) => [part.kind, part]));

/** Whether posts of this kind have a part. */
export const hasPart = (kind: PostKind): boolean => parts.has(kind);

/** Whether a post stays as its part was agreed on. */
export const partStands = (post: PostFacts): boolean => post.part !== null && parts.get(post.kind)?.stands?.(post.part) === true;

/** What a mail says of the part of a post, line by line. */
export const saidOf = (post: PostFacts, language: Language): string[] => (post.part === null ? [] : (parts.get(post.kind)?.said?.(post.part, language) ?? []));

/** What a mail says that reminds of a post on a day; null when there is nothing to remind of (any more). */
export const reminderIn = (post: PostFacts, on: Reminding): string[] | null => (post.part === null ? null : (parts.get(post.kind)?.reminds?.(post.part, on) ?? null));

/** Whether a reader has something of their own in posts of this kind. */
export const asksForMine = (kind: PostKind): boolean => parts.get(kind)?.mine !== undefined;

/** Writes the part of a post that is being published. */
export const publishPart = async (ctx: Ctx, post: Publishing, given: NewPost): Promise<void> => parts.get(given.kind)?.publish(ctx, post, given);

/** Writes what an edit carries for the part of a post; returns what is to be answered in its thread. */
export const editPart = async (ctx: Ctx, editing: Editing, change: PostChange): Promise<Doc | undefined> => parts.get(editing.post.kind)?.edit?.(ctx, editing, change);

/** The parts of posts by their ids; posts of kinds without a part are missing. */
export async function loadParts(db: Kysely<Tables>, posts: readonly { id: string; kind: PostKind }[]): Promise<Map<string, unknown>> {
  return gather(posts, (part, ids) => part.load(db, ids));
}

/** What the asker has of their own in the parts of posts. */
export async function myParts(ctx: Ctx, posts: readonly { id: string; kind: PostKind }[]): Promise<Map<string, unknown>> {
  return gather(posts, (part, ids) => part.mine?.(ctx, ids));
}

async function gather(posts: readonly { id: string; kind: PostKind }[], ask: (part: Part<any, any>, ids: string[]) => Promise<ReadonlyMap<string, unknown>> | undefined): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const [kind, of] of Map.groupBy(posts.filter((post) => parts.has(post.kind)), (post) => post.kind)) {
    const answered = await ask(parts.get(kind)!, of.map((post) => post.id));
    for (const [id, one] of answered ?? []) found.set(id, one);
  }
  return found;
}

/** The field of the API that the part of a post fills, under the name of its kind; nothing for kinds without a part. */
export function presentPart(post: PostFacts, mine: Mine): Record<string, object> {
  if (post.part === null) return {};
  return { [post.kind]: parts.get(post.kind)!.present(post.part, { post, mine, own: mine.part }) };
}
