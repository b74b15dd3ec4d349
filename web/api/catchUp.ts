import { useQuery } from '@tanstack/react-query';
import type { CatchUp, CatchUpItem } from '../../shared/api/catchUp.ts';
import { queryClient, useAction } from './client.ts';
import { queryOf, read } from './request.ts';

const key = ['catchUp'];

/** What the person has to catch up with; it stays as it is while they go through it. */
export const useCatchUp = (since: string | undefined) => useQuery({ queryKey: [...key, since ?? 'away'], queryFn: read<CatchUp>(`/catch-up${queryOf({ since })}`), staleTime: Infinity, gcTime: 0 });

const without = (page: CatchUp, post: string): CatchUp => {
  const kept = <T extends { items: CatchUpItem[]; total: number }>(parts: T[]): T[] =>
    parts.map((part) => ({ ...part, items: part.items.filter((item) => item.post.id !== post), total: part.total - (part.items.some((item) => item.post.id === post) ? 1 : 0) })).filter((part) => part.total > 0);
  return { ...page, sections: kept(page.sections), rest: kept(page.rest) };
};

function take(post: string): () => void {
  const before = queryClient.getQueriesData<CatchUp>({ queryKey: key });
  for (const [at, page] of before) if (page) queryClient.setQueryData(at, without(page, post));
  return () => before.forEach(([at, page]) => queryClient.setQueryData(at, page));
}

/** Takes a post off the page, at once. */
export const useTickOff = () => useAction<string>({ call: (post) => ({ method: 'PUT', path: `/catch-up/posts/${post}` }), inTurn: 'catchUp', atOnce: take });

/** Puts a post that was ticked off back. */
export const usePutBack = () => useAction<string>({ call: (post) => ({ method: 'DELETE', path: `/catch-up/posts/${post}` }), inTurn: 'catchUp', stale: () => [key] });

/** Everything up to the moment the page was made is seen. */
export const useAllSeen = () => useAction<string>({ call: (until) => ({ method: 'PUT', path: '/catch-up/seen', body: { until } }), stale: () => [key, ['me'], ['notices'], ['feed'], ['spaces', 'mine']] });
