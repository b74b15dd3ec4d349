import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { HitKind, SearchResult, Suggestions } from '../../shared/api/feed.ts';
import { queryOf, read } from './request.ts';

const pageSize = 20;

/** What a search finds, page by page; the page before stays until the new one is there. */
export const useFound = (q: string, kind: HitKind | undefined) =>
  useInfiniteQuery({
    queryKey: ['search', q, kind],
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) => read<SearchResult>(`/search${queryOf({ q, kind, limit: pageSize, before: pageParam })}`)({ signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: q !== '',
    placeholderData: (before) => before,
  });

/** Spaces, people and posts that fit while one types. */
export const useSuggested = (q: string) => useQuery({ queryKey: ['search', 'suggest', q], queryFn: read<Suggestions>(`/search/suggest${queryOf({ q: q || undefined })}`), placeholderData: (before) => before });
