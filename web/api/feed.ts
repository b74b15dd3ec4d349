import { useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query';
import type { Actions, Feed, Notice } from '../../shared/api/feed.ts';
import { queryClient } from './client.ts';
import { read, request, queryOf } from './request.ts';

const pageSize = 20;
type Page<T> = { items: T[]; next: string | null };
export type Pages<T> = InfiniteData<Page<T>, string | undefined>;

/** A list that comes in pages; `path` may carry a query of its own. */
export const pagesOf = <P extends Page<unknown>>(queryKey: readonly unknown[], path: string, limit = pageSize) => ({
  queryKey,
  queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) => read<P>(path + after(path, queryOf({ limit, before: pageParam })))({ signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: P) => last.next ?? undefined,
});

/** A query behind a path that may have begun one. */
const after = (path: string, query: string): string => (path.includes('?') ? query.replace('?', '&') : query);

/** The home feed, page by page. It isn't read again behind the reader's back: new posts are counted, see live.ts. */
export const useFeed = () => useInfiniteQuery({ ...pagesOf<Feed>(['feed', 'home'], '/feed'), staleTime: Infinity });

/** What needs the person first. */
export const useActions = () => useQuery({ queryKey: ['feed', 'actions'], queryFn: read<Actions>('/feed/actions'), staleTime: Infinity });

/** Notes on the server up to which moment the person has seen the feed; the read position follows over devices. */
export const markFeedSeen = (seen: string): Promise<void> => request<void>('PUT', '/feed/seen', { body: { seen } }).catch(() => undefined);

/** What the person is told, newest first. */
export const useNotices = () => useInfiniteQuery({ ...pagesOf<Page<Notice>>(['notices'], '/notices', 40) });

/** Marks all notices as seen, or those of a post. */
export async function markNoticesSeen(which: { all: true } | { post: string }): Promise<void> {
  await request('PUT', '/notices/seen', { body: which }).catch(() => undefined);
  await Promise.all([queryClient.invalidateQueries({ queryKey: ['notices'] }), queryClient.invalidateQueries({ queryKey: ['me'] })]);
}
