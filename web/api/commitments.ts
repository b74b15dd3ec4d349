import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CommitmentStep, CommitmentSuggestion, Ledger, LedgerLine, LedgerQuery } from '../../shared/api/commitments.ts';
import type { NewPost, PostPage } from '../../shared/api/posts.ts';
import { useAction } from './client.ts';
import { patchPost } from './posts.ts';
import { queryOf, read, request, type Method } from './request.ts';

export type LedgerFilter = Omit<LedgerQuery, 'limit' | 'before' | 'mine'> & { mine?: 'true' };
const pageSize = 100;

/** The ledger in pages of 100; the first says how many there are. */
export const useLedger = (filter: LedgerFilter) =>
  useInfiniteQuery({
    queryKey: ['commitments', 'list', filter],
    queryFn: ({ pageParam, signal }) => request<Ledger>('GET', `/commitments${queryOf({ ...filter, limit: pageSize, before: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });

const mostOfMonth = 1000;

/** Which of the counts of a ledger a filter means. */
const totalOf = (counts: NonNullable<Ledger['counts']>, which: LedgerFilter['which']): number => (which && which !== 'all' ? counts[which] : counts.open + counts.settled);

/** All commitments that are due from one day to another, 1,000 at most, and how many there are. */
export const useLedgerBetween = (filter: LedgerFilter, from: string, to: string) =>
  useQuery({
    queryKey: ['commitments', 'between', filter, from, to],
    queryFn: async ({ signal }) => {
      const lines: LedgerLine[] = [];
      let total = 0;
      let before: string | null | undefined;
      do {
        const page: Ledger = await request('GET', `/commitments${queryOf({ ...filter, from, to, limit: 200, before })}`, { signal });
        if (page.counts) total = totalOf(page.counts, filter.which);
        lines.push(...page.items);
        before = page.next;
      } while (before && lines.length < mostOfMonth);
      return { lines, total };
    },
    placeholderData: (before) => before,
  });

export const useSteps = (post: string, enabled: boolean) => useQuery({ queryKey: ['posts', post, 'steps'], queryFn: read<{ items: CommitmentStep[] }>(`/posts/${post}/commitment/steps`), enabled });
export const useSuggestion = (post: string, comment: string | undefined) => useQuery({ queryKey: ['posts', post, 'suggestion', comment], queryFn: read<CommitmentSuggestion>(`/posts/${post}/commitment-suggestion${queryOf({ comment })}`), staleTime: 0 });

/** A step of a commitment: where it is sent and what with. */
export interface Step {
  method: Method;
  path: 'acceptance' | 'move' | 'move/answer' | 'done' | 'confirmation' | 'end' | 'confidence' | 'owner';
  body?: object;
}

const touched = (post: string) => [['commitments'], ['posts', post, 'steps'], ['posts', post, 'comments'], ['feed', 'actions'], ['me']];

/** Takes a step; the post shows at once what became of it. */
export const useStep = (post: string) =>
  useAction<Step, PostPage>({
    call: ({ method, path, body }) => ({ method, path: `/posts/${post}/commitment/${path}`, ...(body ? { body } : {}) }),
    done: (fresh) => void patchPost(post, () => fresh),
    stale: () => touched(post),
  });

/** Publishes a commitment in a space. */
export const useMakeCommitment = (space: string) => useAction<NewPost, PostPage>({ call: (body) => ({ method: 'POST', path: `/spaces/${space}/posts`, body }), stale: () => [['commitments'], ['spaces', space, 'posts'], ['feed']] });
