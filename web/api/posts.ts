import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Comment, Post, PostChange, PostPage, Version } from '../../shared/api/posts.ts';
import type { Actions } from '../../shared/api/feed.ts';
import { pagesOf, type Pages } from './feed.ts';
import { queryClient, useAction } from './client.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import { queryOf, read, request } from './request.ts';

/** Who must confirm a required reading, and when they did. */
export type RequiredReader = { person: PersonRef; confirmed: string | null; confirmedBy: PersonRef | null };
type Listed<T> = { items: T[]; next: string | null };

export const usePost = (id: string) => useQuery({ queryKey: ['posts', id, 'page'], queryFn: read<PostPage>(`/posts/${id}`), placeholderData: () => findPost(id) as PostPage | undefined });
/** The whole thread, oldest first, read in steps of 200. */
export const useComments = (post: string) => useQuery({ queryKey: ['posts', post, 'comments'], queryFn: ({ signal }) => wholeThread(post, signal) });

async function wholeThread(post: string, signal: AbortSignal): Promise<Comment[]> {
  const all: Comment[] = [];
  let after: string | null | undefined;
  do {
    const part: Listed<Comment> = await request('GET', `/posts/${post}/comments${queryOf({ limit: 200, after })}`, { signal });
    all.push(...part.items);
    after = part.next;
  } while (after);
  return all;
}

export const useVersions = (post: string) => useQuery({ queryKey: ['posts', post, 'versions'], queryFn: read<Listed<Version>>(`/posts/${post}/versions`) });
export const useRequiredReaders = (post: string) => useQuery({ queryKey: ['posts', post, 'readers'], queryFn: read<Listed<RequiredReader>>(`/posts/${post}/acknowledgement`) });

/** Reminds who has not confirmed yet; the server allows it once per person and day. */
export const useRemindReaders = (post: string) => useAction<void, { persons: number }>({ call: () => ({ method: 'POST', path: `/posts/${post}/acknowledgement/reminder` }) });

export const useBookmarks = () => useInfiniteQuery(pagesOf<Listed<Post>>(['bookmarks'], '/bookmarks'));

/** A post as any list on this device knows it. */
function findPost(id: string): Post | undefined {
  for (const [, data] of postLists()) for (const page of data?.pages ?? []) for (const post of page.items) if (post.id === id) return post;
  return queryClient.getQueryData<Actions>(['feed', 'actions'])?.items.find((item) => item.post.id === id)?.post;
}

const listKeys = [['feed', 'home'], ['spaces'], ['bookmarks'], ['postsOf']];
const isPostList = (key: readonly unknown[]): boolean => key[0] !== 'spaces' || key[2] === 'posts';
const postLists = () => listKeys.flatMap((queryKey) => queryClient.getQueriesData<Pages<Post>>({ queryKey, predicate: (query) => isPostList(query.queryKey) }));

/** Changes one post in place wherever it is shown: nothing moves under the reader. Gives back how to undo it. */
export function patchPost(id: string, change: (post: Post) => Post): () => void {
  const before = postLists();
  const actions = queryClient.getQueryData<Actions>(['feed', 'actions']);
  const page = queryClient.getQueryData<PostPage>(['posts', id, 'page']);
  const one = (post: Post): Post => (post.id === id ? change(post) : post);
  for (const [key, data] of before) if (data?.pages) queryClient.setQueryData(key, { ...data, pages: data.pages.map((list) => ({ ...list, items: list.items.map(one) })) });
  if (actions) queryClient.setQueryData(['feed', 'actions'], { items: actions.items.map((item) => ({ ...item, post: one(item.post) })) });
  if (page) queryClient.setQueryData(['posts', id, 'page'], { ...page, ...change(page) });
  return () => {
    for (const [key, data] of before) queryClient.setQueryData(key, data);
    queryClient.setQueryData(['feed', 'actions'], actions);
    queryClient.setQueryData(['posts', id, 'page'], page);
  };
}

/** Reads one post again and corrects it in place. */
export async function refreshPost(id: string): Promise<void> {
  if (!findPost(id) && !queryClient.getQueryData(['posts', id, 'page'])) return;
  const fresh = await request<PostPage>('GET', `/posts/${id}`).catch(() => null);
  if (fresh) patchPost(id, () => fresh);
}

type Mark = 'bookmark' | 'watch' | 'thanks' | 'pin';
const marked: Record<Mark, (post: Post, on: boolean) => Post> = {
  bookmark: (post, on) => ({ ...post, mine: { ...post.mine, bookmarked: on } }),
  watch: (post, on) => ({ ...post, mine: { ...post.mine, watched: on } }),
  thanks: (post, on) => ({ ...post, mine: { ...post.mine, thanked: on } }),
  pin: (post, on) => ({ ...post, pinned: on ? new Date().toISOString() : null }),
};

/** Sets or takes away a bookmark, watch, thanks or pin; shown at once. */
export const useMark = (post: Post, mark: Mark) =>
  useAction<boolean>({
    call: (on) => ({ method: on ? 'PUT' : 'DELETE', path: `/posts/${post.id}/${mark}` }),
    inTurn: `${mark} ${post.id}`,
    atOnce: (on) => patchPost(post.id, (one) => marked[mark](one, on)),
    stale: () => (mark === 'bookmark' ? [['bookmarks']] : mark === 'pin' ? [['spaces', post.space.id, 'pinned']] : []),
  });

/** Confirms a required reading; shown at once. */
export const useConfirm = (post: Post) =>
  useAction<void>({
    call: () => ({ method: 'POST', path: `/posts/${post.id}/acknowledgement` }),
    atOnce: () =>
      patchPost(post.id, (one) => (one.required ? { ...one, required: { ...one.required, waitsForMe: false, confirmed: one.required.confirmed + 1, confirmedByMe: new Date().toISOString() } } : one)),
    stale: () => [['me'], ['posts', post.id, 'readers']],
  });

/** Confirms for somebody who is away, as their deputy. */
export const useConfirmFor = (post: Post) =>
  useAction<string>({
    call: (person) => ({ method: 'POST', path: `/posts/${post.id}/acknowledgement/${person}` }),
    done: () => void refreshPost(post.id),
    stale: () => [['me'], ['feed', 'actions'], ['posts', post.id]],
  });

export const useDeletePost = (post: Post) =>
  useAction<void>({
    call: () => ({ method: 'DELETE', path: `/posts/${post.id}` }),
    atOnce: () => patchPost(post.id, (one) => ({ ...one, deleted: new Date().toISOString() })),
  });

/** Takes a deletion back, possible for 10 s. */
export const useUndeletePost = (id: string) =>
  useAction<void>({
    call: () => ({ method: 'POST', path: `/posts/${id}/undelete` }),
    done: () => void refreshPost(id),
  });

export const useEditPost = (id: string, version: number) =>
  useAction<PostChange, PostPage>({
    call: (change) => ({ method: 'PATCH', path: `/posts/${id}`, body: change, ifMatch: `"v${version}"` }),
    done: (post) => patchPost(id, () => post),
    stale: () => [['posts', id]],
  });

export const useMovePost = (id: string) =>
  useAction<{ space: string; confirmed?: string }>({
    call: (body) => ({ method: 'POST', path: `/posts/${id}/move`, body }),
    stale: () => [['posts', id], ['spaces']],
    done: () => void refreshPost(id),
  });

/** Moves an answer under another post. */
export const useMoveComment = (from: string) =>
  useAction<{ comment: string; post: string; confirmed?: string }>({
    call: ({ comment, ...body }) => ({ method: 'POST', path: `/comments/${comment}/move`, body }),
    stale: ({ post }) => [['posts', from], ['posts', post]],
    done: (_, { post }) => {
      void refreshPost(from);
      void refreshPost(post);
    },
  });

/** Accepts an answer of a question, or none. */
export const useAccept = (post: string) =>
  useAction<{ comment: string | null }>({
    call: ({ comment }) => (comment ? { method: 'PUT', path: `/posts/${post}/answer`, body: { comment } } : { method: 'DELETE', path: `/posts/${post}/answer` }),
    stale: () => [['posts', post, 'comments']],
    done: () => void refreshPost(post),
  });

export const useDeleteComment = (post: string) =>
  useAction<string>({ call: (id) => ({ method: 'DELETE', path: `/comments/${id}` }), stale: () => [['posts', post, 'comments']], done: () => void refreshPost(post) });

export const useUndeleteComment = (post: string) =>
  useAction<string>({ call: (id) => ({ method: 'POST', path: `/comments/${id}/undelete` }), stale: () => [['posts', post, 'comments']], done: () => void refreshPost(post) });

export const useEditComment = (post: string) =>
  useAction<{ id: string; doc: { type: 'doc' }; confirmed?: string }, Comment>({
    call: ({ id, ...body }) => ({ method: 'PATCH', path: `/comments/${id}`, body }),
    stale: () => [['posts', post, 'comments']],
  });

export const useThankComment = (post: string) =>
  useAction<{ id: string; on: boolean }>({ call: ({ id, on }) => ({ method: on ? 'PUT' : 'DELETE', path: `/comments/${id}/thanks` }), stale: () => [['posts', post, 'comments']] });
